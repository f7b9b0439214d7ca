package dev.tandem.platform.app.db;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.migration.lint.LintRule;
import dev.tandem.platform.migration.problem.MigrationProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/// `docs/migrations.md` has what the program says and takes.
class MigrationsPageTest {
    private final String page = read();

    private static String read() {
        try {
            return Files.readString(Path.of("../../docs/migrations.md"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void hasARowForEachRefusal() {
        var rows = firstCells("## When it refuses");
        for (var problem : MigrationProblem.values()) {
            assertThat(rows.stream().filter(row -> shown(problem).startsWith(row)))
                    .as("rows of %s: %s", problem, shown(problem))
                    .hasSize(1);
        }
        assertThat(rows)
                .allSatisfy(row -> assertThat(MigrationProblem.values())
                        .as("problems that begin with: %s", row)
                        .anyMatch(problem -> shown(problem).startsWith(row)));
    }

    @Test
    void hasEachRuleOfLint() {
        var rows = Arrays.stream(LintRule.values())
                .map(rule -> "| `%s` | %s | %s | %s |"
                        .formatted(
                                rule.id(),
                                rule.databases().size() > 1
                                        ? "both"
                                        : rule.databases().getFirst().productName(),
                                rule.danger(),
                                rule.wayOut()))
                .toList();

        assertThat(page).contains(String.join("\n", rows));
    }

    @Test
    void hasEachCommandAndOption() {
        var commands = new CommandLine(new DbCommand()).getSubcommands();
        commands.forEach((name, command) -> {
            if (!name.equals("help")) {
                assertThat(page).contains("`db " + name);
            }
            command.getCommandSpec().options().stream()
                    .filter(option -> !option.usageHelp() && !option.versionHelp())
                    .forEach(option ->
                            assertThat(page).as("%s of %s", option, name).contains(option.longestName()));
        });
    }

    /// A message as the page has it.
    private static String shown(MigrationProblem problem) {
        return problem.message().replaceAll("%[sd]", "…");
    }

    private List<String> firstCells(String heading) {
        var part = page.substring(page.indexOf(heading));
        return part.substring(0, part.indexOf("\n\nAlso seen"))
                .lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| It says"))
                .map(line -> line.split(" \\| ", -1)[0].substring(2))
                .toList();
    }
}
