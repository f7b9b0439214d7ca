package dev.tandem.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.architecture.project.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// `docs/security.md` names tests that there are.
class SecurityPageTest {
    private static final Pattern NAME = Pattern.compile("`([A-Z]\\w+Test)`");

    @Test
    void namesTestsThatThereAre() throws IOException {
        var named = NAME.matcher(Files.readString(Checkout.root().resolve("docs/security.md")))
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());

        assertThat(named).hasSizeGreaterThan(20).isSubsetOf(tests());
    }

    private static Set<String> tests() throws IOException {
        try (var files = Files.walk(Checkout.root())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Test.java"))
                    .map(name -> name.replace(".java", ""))
                    .collect(Collectors.toSet());
        }
    }
}
