package dev.tandem.architecture.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// A folder of sources stays small enough to be read at a glance. The peers that are measured
/// beside Tandem are written as their users write.
class PackageSizeTest {
    private static final int MAX_FILES = 15;

    @Test
    void keepsFewFilesInEachFolder() throws IOException {
        try (var files = Files.walk(Path.of(".."))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> !file.toString().contains("/target/"))
                            .filter(file -> !file.startsWith("../docs/performance/peers"))
                            .collect(Collectors.groupingBy(Path::getParent, Collectors.counting())))
                    .as("folders with more than %d files; split them by concern", MAX_FILES)
                    .hasSizeGreaterThan(MAX_FILES)
                    .allSatisfy((folder, count) ->
                            assertThat(count).as("%s", folder).isLessThanOrEqualTo(MAX_FILES));
        }
    }
}
