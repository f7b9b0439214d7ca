package dev.tandem.architecture;

import static java.util.stream.Collectors.joining;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;

/// A tiny project of its own below `fixtures`.
record FixtureProject(String name) {

    String base() {
        return FixtureProject.class.getPackageName() + ".fixtures." + name;
    }

    JavaClasses classes() {
        return new ClassFileImporter().importPackages(base());
    }

    /// One line each, in order, without the base package and the source file.
    String violationsOf(ArchRule rule) {
        return rule.evaluate(classes()).getFailureReport().getDetails().stream()
                .map(line -> line.replace(base() + ".", "").replaceFirst(" in \\(.+\\)$", ""))
                .sorted()
                .collect(joining("\n", "", "\n"));
    }
}
