package dev.tandem.architecture.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The formatter breaks a longer `///` line, and what follows the break is no doc comment any
/// more.
class CommentWidthTest {
    private static final int MAX_COLUMNS = 100;

    @Test
    void keepsDocCommentsWithinTheLine() throws IOException {
        try (var files = Files.walk(Path.of(".."))) {
            var sources = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .toList();
            assertThat(sources).isNotEmpty();
            assertThat(sources.stream().flatMap(CommentWidthTest::longLines))
                    .as("/// lines of more than %d columns; wrap them", MAX_COLUMNS)
                    .isEmpty();
        }
    }

    private static Stream<String> longLines(Path file) {
        try {
            var lines = Files.readAllLines(file);
            return IntStream.range(0, lines.size())
                    .filter(i -> lines.get(i).strip().startsWith("///")
                            && lines.get(i).codePoints().count() > MAX_COLUMNS)
                    .mapToObj(i -> file + ":" + (i + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
