package dev.tandem.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.architecture.project.Checkout;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// `docs/laws.md` lists every rule in its own words and in order, and no other.
@Tag(OnBothDatabases.TAG)
class RulesPageTest {
    private static final Pattern ROW = Pattern.compile(
            "^\\| (.+) \\| (.+) \\| (.+) \\| \\[\\d+]\\(adr/(\\d{4})-.+\\.md\\) \\|$", Pattern.MULTILINE);

    @Test
    void listsEveryRule() throws IOException {
        var page = Files.readString(Checkout.root().resolve("docs/laws.md"));

        assertThat(ROW.matcher(page)
                        .results()
                        .map(row -> "%s, because %s; %s (docs/adr/%s)"
                                .formatted(row.group(1), row.group(2), row.group(3), row.group(4))))
                .containsExactlyElementsOf(descriptions());
    }

    @Test
    void citesDecisionsThatExist() throws IOException {
        try (var pages = Files.list(Checkout.root().resolve("docs/adr"))) {
            var numbers = pages.map(page -> page.getFileName().toString().substring(0, 4))
                    .toList();

            assertThat(descriptions())
                    .allMatch(rule -> numbers.contains(rule.replaceFirst(".*docs/adr/(\\d{4}).*", "$1")));
        }
    }

    private static List<String> descriptions() {
        return ArchitectureTest.rules().stream()
                .map(checked -> checked.rule().getDescription())
                .toList();
    }
}
