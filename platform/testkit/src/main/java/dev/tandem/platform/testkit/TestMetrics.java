package dev.tandem.platform.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// What tests measured, kept in the file that the system property `tandem.metrics` names until the end of the build.
public final class TestMetrics {
    private static final Path HERE = Path.of("").toAbsolutePath();

    /// Whose tests run.
    public static final Path MODULE = HERE.subpath(Math.max(0, HERE.getNameCount() - 2), HERE.getNameCount());

    private static final String FILE = "tandem.figures";

    private TestMetrics() {}

    public static void report(List<String> lines) {
        var file = System.getProperty(FILE);
        if (file == null) {
            return;
        }
        try {
            Files.createDirectories(Path.of(file).getParent());
            Files.write(Path.of(file), lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
