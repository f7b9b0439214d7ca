package dev.tandem.architecture.project;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The compiled tests of every module of a checkout. No class path has all of them at once.
public final class TestClasses {
    private static final Path SOURCES = Path.of("src", "test", "java");
    private static final Path COMPILED = Path.of("target", "test-classes");
    private static final int DEPTH = 4;

    /// The fixtures of the rules break rules on purpose.
    private static final ImportOption NO_FIXTURES = location -> !location.contains("/architecture/fixtures/");

    private TestClasses() {}

    /// The test folders of the checkout that contains the working directory.
    public static List<Path> folders() {
        return below(Checkout.root());
    }

    static List<Path> below(Path root) {
        try (var folders = Files.walk(root, DEPTH)) {
            return folders.filter(folder -> Files.isDirectory(folder.resolve(SOURCES)))
                    .map(TestClasses::compiled)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path compiled(Path module) {
        var compiled = module.resolve(COMPILED);
        if (!Files.isDirectory(compiled)) {
            throw new IllegalStateException("the tests of " + module + " are not compiled; build the whole project");
        }
        return compiled;
    }

    public static JavaClasses in(List<Path> folders) {
        return new ClassFileImporter()
                .withImportOption(NO_FIXTURES)
                .withImportOption(ProductionClasses.WRITTEN_BY_US)
                .importPaths(folders);
    }
}
