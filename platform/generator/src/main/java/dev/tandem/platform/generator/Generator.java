package dev.tandem.platform.generator;

import dev.tandem.platform.generator.checkout.Canvas;
import dev.tandem.platform.generator.checkout.Checkout;
import dev.tandem.platform.generator.checkout.ModulesPom;
import dev.tandem.platform.generator.checkout.RuleSettings;
import dev.tandem.platform.generator.template.Template;
import dev.tandem.platform.generator.wanted.Aggregate;
import dev.tandem.platform.generator.wanted.Name;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;

/// Writes modules and aggregates into a checkout.
final class Generator {
    private final Checkout checkout;
    private final Template template;
    private final NameCheck names;
    private final LocalDateTime now;

    Generator(Path root, LocalDateTime now) {
        checkout = new Checkout(root);
        template = new Template(root);
        names = new NameCheck(checkout, template);
        this.now = now;
    }

    /// Returns the files that were added.
    Map<Path, String> addModule(Aggregate aggregate) {
        names.requireFreeModule(aggregate.module());
        names.requireFree(aggregate);
        var files = template.files(aggregate, checkout.nextVersion(now));
        var pom = ModulesPom.with(aggregate.module(), checkout.read(ModulesPom.FILE));
        checkout.add(files);
        checkout.edit(ModulesPom.FILE, pom);
        return files;
    }

    /// Adds an aggregate to a module that is there. What the module has as a whole, such as its
    /// POMs, stays.
    Map<Path, String> addAggregate(Aggregate aggregate) {
        names.requireModule(aggregate.module());
        names.requireFree(aggregate);
        var readme = readme(aggregate);
        var files = template.files(aggregate, checkout.nextVersion(now));
        var canvas = Canvas.withAggregate(checkout.read(readme), String.valueOf(files.remove(readme)));
        files.keySet().removeIf(file -> isOfTheModule(file) && checkout.exists(file));
        checkout.add(files);
        checkout.edit(readme, canvas);
        return files;
    }

    private static boolean isOfTheModule(Path file) {
        return file.endsWith("pom.xml") || file.endsWith("package-info.java");
    }

    /// Adds a table for a part of an aggregate, with the record and the row that it takes. The
    /// aggregate itself is left to people.
    Map<Path, String> addPart(Aggregate part, Name parent) {
        names.requireModule(part.module());
        names.requireAggregate(part.module(), parent);
        names.requireFree(part);
        var readme = readme(part);
        var files = template.files(part, checkout.nextVersion(now));
        var canvas = Canvas.withTable(checkout.read(readme), part.name().snake());
        var settings = RuleSettings.withPart(checkout.read(RuleSettings.FILE), part.name(), parent);
        checkout.add(files);
        checkout.edit(readme, canvas);
        checkout.edit(RuleSettings.FILE, settings);
        return files;
    }

    private static Path readme(Aggregate aggregate) {
        return Path.of("modules", aggregate.module(), "README.md");
    }
}
