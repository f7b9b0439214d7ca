package dev.tandem.architecture.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.architecture.project.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The tests exist that pages name as their proof: a class, or one test method of a class.
class ProofPagesTest {
    private static final Pattern NAME = Pattern.compile("`([A-Z]\\w+Test)(?:\\.(\\w+))?`");

    @ParameterizedTest
    @CsvSource({"security.md, 50", "sync-protocol.md, 25"})
    void nameTestsThatThereAre(String page, int many) throws IOException {
        var tests = tests();
        var named = NAME.matcher(
                        Files.readString(Checkout.root().resolve("docs").resolve(page)))
                .results()
                .toList();

        assertThat(named)
                .hasSizeGreaterThan(many)
                .allSatisfy(name -> assertThat(tests)
                        .hasEntrySatisfying(
                                name.group(1),
                                text -> assertThat(text)
                                        .contains(
                                                name.group(2) == null
                                                        ? "org.junit.jupiter"
                                                        : "void " + name.group(2) + "(")));
    }

    private static Map<String, String> tests() throws IOException {
        try (var files = Files.walk(Checkout.root())) {
            return files.filter(file -> file.getFileName().toString().endsWith("Test.java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            ProofPagesTest::text,
                            (one, other) -> one + other));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
