package dev.tandem.platform.testkit.statement;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A statement that breaks a rule (docs/adr/0018). Its stack trace is that of the statement.
final class Violation extends AssertionError {
    private Violation(String... lines) {
        super(String.join("\n", lines));
    }

    static Violation foreignTable(
            String sql, String table, String tableOwner, StatementOwner owner, String route, String site) {
        return new Violation(
                "the module %s touches the table %s, which belongs to %s (docs/adr/0018)"
                        .formatted(owner.module(), table, tableOwner),
                "    " + inOneLine(sql),
                "  route: " + route,
                "  from: " + site,
                "  why: a table may change with its own module only, and nobody would think of this statement",
                "  instead: ask through the face of the other module, %s.%s (docs/adr/0003)"
                        .formatted(owner.root(), tableOwner));
    }

    static Violation repetition(String sql, CurrentRoute route, String site) {
        return new Violation(
                "%s runs the same statement again (docs/adr/0018)".formatted(route),
                "    " + inOneLine(sql),
                "  from: " + site,
                "  why: what is asked for one at a time costs more with every row (N+1)",
                "  instead: ask for all of them at once, by a list, a join or a batch; or keep the first answer");
    }

    static Violation overBudget(List<String> statements, int budget, CurrentRoute route, String site) {
        return new Violation(
                "%s runs %d statements, but its @QueryBudget is %d (docs/adr/0018)"
                        .formatted(route, statements.size(), budget),
                IntStream.range(0, statements.size())
                        .mapToObj(index -> "    %d. %s".formatted(index + 1, inOneLine(statements.get(index))))
                        .collect(Collectors.joining("\n")),
                "  the last one from: " + site,
                "  why: the number is what the route promises, in the canvas of its module too",
                "  instead: run fewer; if it is worth the price, raise the budget, and the number in the canvas");
    }

    private static String inOneLine(String sql) {
        return sql.strip().replaceAll("\\s+", " ");
    }
}
