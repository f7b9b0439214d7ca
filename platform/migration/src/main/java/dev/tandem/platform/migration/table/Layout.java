package dev.tandem.platform.migration.table;

import dev.tandem.platform.migration.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Breaks lines where one would.
public final class Layout {
    private static final int WIDTH = 120;

    /// What stands before and behind a line of a definition: four blanks and a comma.
    private static final int AROUND = 5;

    private static final String INDENT = " ".repeat(8);

    private static final Pattern EXPRESSION =
            Pattern.compile("(?<begin>.*?(?: check | always as ))\\((?<inside>.*)\\)(?<end>[^)]*)");

    private Layout() {}

    /// The definition of a column or a constraint, with its expression on lines of its own when it
    /// is too long.
    public static String definition(String line) {
        var expression = EXPRESSION.matcher(line);
        return line.length() + AROUND <= WIDTH || !expression.matches()
                ? line
                : "%s(\n%s)%s"
                        .formatted(
                                expression.group("begin"),
                                String.join("\n", lines(expression.group("inside"))),
                                expression.group("end"));
    }

    /// The expression in as many lines as it needs, each but the first beginning with `and`.
    private static List<String> lines(String expression) {
        var lines = new ArrayList<String>();
        for (var condition : conditions(expression)) {
            if (!lines.isEmpty() && lines.getLast().length() + condition.length() + 2 < WIDTH) {
                lines.add(lines.removeLast() + " " + condition);
            } else {
                lines.add(INDENT + condition);
            }
        }
        return lines;
    }

    /// What stands between each `and` outside of parentheses, but for that of a `between`.
    private static List<String> conditions(String expression) {
        var conditions = new ArrayList<String>();
        var condition = new ArrayList<Token>();
        var depth = 0;
        var isBetween = false;
        for (var token : Token.of(expression)) {
            if (token.is("and") && depth == 0 && !isBetween) {
                conditions.add(Token.written(condition));
                condition.clear();
            }
            isBetween = token.is("between") || (isBetween && !token.is("and"));
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            condition.add(token);
        }
        conditions.add(Token.written(condition));
        return conditions;
    }
}
