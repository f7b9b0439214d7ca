package dev.tandem.platform.generator;

import dev.tandem.platform.generator.checkout.Canvas;
import dev.tandem.platform.generator.checkout.Checkout;
import dev.tandem.platform.generator.checkout.ModulesPom;
import dev.tandem.platform.generator.checkout.RuleSettings;
import dev.tandem.platform.generator.template.Template;
import dev.tandem.platform.generator.wanted.Aggregate;
import dev.tandem.platform.generator.wanted.Name;
import dev.tandem.platform.generator.wanted.Refused;
import java.nio.file.Path;
import java.util.Map;

/// Writes modules and aggregates into a checkout. Their migrations are derived from their rows
/// afterwards.
final class Generator {
    private final Checkout checkout;
    private final Template template;
    private final NameCheck names;

    Generator(Path root) {
        checkout = new Checkout(root);
        template = new Template(root);
        names = new NameCheck(checkout, template);
    }

    /// Returns the files that were added.
    Map<Path, String> addModule(Aggregate aggregate) {
        names.requireFreeModule(aggregate.module());
        names.requireFree(aggregate);
        var files = template.files(aggregate);
        checkout.write(
                files, Map.of(ModulesPom.FILE, ModulesPom.with(aggregate.module(), checkout.read(ModulesPom.FILE))));
        return files;
    }

    /// Adds an aggregate to a module that is there, in packages of its own. What the module has
    /// as a whole, such as its POMs, stays.
    Map<Path, String> addAggregate(Aggregate wanted) {
        var aggregate = wanted.in(String.join("", wanted.name().words()));
        names.requireModule(aggregate.module());
        names.requireFree(aggregate);
        var readme = readme(aggregate);
        var files = template.files(aggregate);
        var canvas = Canvas.withAggregate(checkout.read(readme), String.valueOf(files.remove(readme)));
        files.keySet().removeIf(file -> file.endsWith("pom.xml"));
        checkout.write(files, Map.of(readme, canvas));
        return files;
    }

    /// Adds a child table of an aggregate, with the record and the row that it takes, beside the
    /// aggregate. The aggregate itself is left to people.
    Map<Path, String> addChild(Aggregate wanted, Name parent) {
        names.requireModule(wanted.module());
        var child = wanted.in(checkout.packageOf(wanted.module(), parent)
                .orElseThrow(() -> new Refused("The model of %s has no aggregate %s with an id %sId."
                        .formatted(wanted.module(), parent.pascal(), parent.pascal()))));
        names.requireFree(child);
        var readme = readme(child);
        var files = template.files(child);
        checkout.write(
                files,
                Map.of(
                        readme,
                        Canvas.withTable(checkout.read(readme), child.name().snake()),
                        RuleSettings.FILE,
                        RuleSettings.withChild(checkout.read(RuleSettings.FILE), child.name(), parent)));
        return files;
    }

    private static Path readme(Aggregate aggregate) {
        return Path.of("modules", aggregate.module(), "README.md");
    }
}
