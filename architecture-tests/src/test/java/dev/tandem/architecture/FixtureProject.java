package dev.tandem.architecture;

import static java.util.stream.Collectors.joining;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.tandem.architecture.project.ArchitectureSettings;
import dev.tandem.architecture.schema.MigratedSchemas;
import dev.tandem.platform.migration.catalog.Schema;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;

/// A small project for tests of rules: its classes lie below `fixtures`, its migrations and
/// settings in a folder of the same name.
public record FixtureProject(String name) {

    public String base() {
        return FixtureProject.class.getPackageName() + ".fixtures." + name;
    }

    public JavaClasses classes() {
        return new ClassFileImporter().importPackages(base());
    }

    /// The resources of the project, and nothing else.
    public ClassLoader classPath() {
        try {
            var folder = Path.of("src/test/fixtures", name).toUri().toURL();
            return new URLClassLoader(new URL[] {folder}, ClassLoader.getPlatformClassLoader());
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    public ArchitectureSettings settings() {
        return ArchitectureSettings.on(classPath());
    }

    public List<Schema> schemas() {
        return MigratedSchemas.of(classPath());
    }

    /// The violations in alphabetical order, one a line, without the base package and the
    /// source file.
    public String violationsOf(ArchRule rule) {
        return violationsOf(rule, classes());
    }

    public String violationsOf(ArchRule rule, JavaClasses classes) {
        return rule.evaluate(classes).getFailureReport().getDetails().stream()
                .map(line -> line.replace(base() + ".", "").replaceAll("(?m) in \\(.+\\)$", ""))
                .sorted()
                .collect(joining("\n", "", "\n"));
    }
}
