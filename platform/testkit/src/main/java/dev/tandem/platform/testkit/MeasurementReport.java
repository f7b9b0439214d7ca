package dev.tandem.platform.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// Keeps what tests measured until the end of the build, in the file that the system property
/// `tandem.metrics` names.
public final class MeasurementReport {
    private static final Path HERE = Path.of("").toAbsolutePath();

    /// The module whose tests run: the last two parts of its folder.
    public static final Path MODULE = HERE.subpath(Math.max(0, HERE.getNameCount() - 2), HERE.getNameCount());

    private static final String FILE_PROPERTY = "tandem.metrics";

    private MeasurementReport() {}

    public static void report(List<String> lines) {
        var file = System.getProperty(FILE_PROPERTY);
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
