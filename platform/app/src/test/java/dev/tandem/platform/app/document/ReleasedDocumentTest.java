package dev.tandem.platform.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.app.Application;
import dev.tandem.platform.jdbc.address.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The OpenAPI document in the repository is the one that is served, and a breaking change of
/// the released one is announced.
class ReleasedDocumentTest {
    private static final Path CURRENT = Path.of("../../docs/openapi.yml");
    private static final Path RELEASED = Path.of("../../docs/openapi-released.yml");
    private static final Path CHANGELOG = Path.of("../../docs/changelog.md");
    private static final String UPDATE =
            "./mvnw -q -am -pl platform/app test -Dtest=ReleasedDocumentTest -Dsurefire.failIfNoSpecifiedTests=false "
                    + "-Dtandem.openapi.update=true";

    @TempDir
    private Path folder;

    @Test
    void isInTheRepositoryAsItIsServed() throws IOException {
        var served = served();
        if (Boolean.getBoolean("tandem.openapi.update")) {
            Files.writeString(CURRENT, served);
        }

        assertThat(FirstDifference.between(Files.readString(CURRENT), served))
                .as("docs/openapi.yml is not what the server says; write it anew and look at the difference:\n"
                        + UPDATE)
                .isEmpty();
    }

    @Test
    void announcesEveryBreakingChange() throws IOException {
        var announced = announced();

        assertThat(BreakingChanges.between(Files.readString(RELEASED), served()))
                .as("clients of the last release break; take it back, or add to Unreleased in docs/changelog.md a line "
                        + "that begins with “- **Breaking**” and names the operation or its path")
                .allMatch(change -> announced.stream()
                        .anyMatch(line -> line.contains(change.operation()) || line.contains(change.path())));
    }

    @Test
    void writesPatternsThatEveryLanguageReads() {
        assertThat(served().lines().filter(line -> line.contains("pattern: ")))
                .isNotEmpty()
                .noneMatch(line -> line.matches(".*(\\(\\?[a-z<>!]|\\\\[pPhHQERAZzG]|[+*?}]\\+).*"));
    }

    private String served() {
        try (var application = Application.on(Engine.SQLITE, folder, UnaryOperator.identity())) {
            return application.http().get("/openapi.yml").body();
        }
    }

    private static List<String> announced() throws IOException {
        return Files.readString(CHANGELOG)
                .replaceFirst("(?s).*?## Unreleased", "")
                .replaceFirst("(?s)\n## .*", "")
                .lines()
                .filter(line -> line.startsWith("- **Breaking**"))
                .toList();
    }
}
