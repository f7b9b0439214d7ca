package dev.tandem.architecture.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/// The folder that holds the whole project, from whichever module its tests are run.
public final class Checkout {
    private Checkout() {}

    /// The outermost folder with a POM above the working directory.
    public static Path root() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .takeWhile(folder -> Files.exists(folder.resolve("pom.xml")))
                .reduce((inner, outer) -> outer)
                .orElseThrow(() -> new IllegalStateException("no pom.xml here; run the rules within a checkout"));
    }
}
