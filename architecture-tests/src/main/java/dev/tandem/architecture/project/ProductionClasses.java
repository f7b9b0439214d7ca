package dev.tandem.architecture.project;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.List;

/// The classes that a project ships, from jars and folders on the class path, without tests
/// and fixtures.
///
/// The `$…` classes of Micronaut are left out, as they would report every violation twice.
public final class ProductionClasses {
    static final ImportOption WRITTEN_BY_US = location -> !location.contains("/$");

    private ProductionClasses() {}

    public static JavaClasses of(String base) {
        return of(base, Thread.currentThread().getContextClassLoader());
    }

    public static JavaClasses of(String base, ClassLoader classPath) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(WRITTEN_BY_US)
                .importUrls(roots(base.replace('.', '/'), classPath));
    }

    private static List<URL> roots(String folder, ClassLoader classPath) {
        try {
            return Collections.list(classPath.getResources(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
