package dev.tandem.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/// What a project ships, found on the class path, in jars and in folders: no tests, no fixtures.
///
/// The `$…` classes that Micronaut writes beside ours are left out: they would tell every violation twice.
public final class ProductionClasses {
    private static final ImportOption WRITTEN_BY_US = location -> !location.contains("/$");

    private ProductionClasses() {}

    public static JavaClasses of(String base) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(WRITTEN_BY_US)
                .importPackages(base);
    }
}
