package dev.tandem.platform.migration.table;

import dev.tandem.platform.migration.sql.Clause;
import dev.tandem.platform.migration.sql.IndexDefinition;
import dev.tandem.platform.migration.sql.Token;
import dev.tandem.platform.migration.sql.TokenReader;
import java.util.List;
import java.util.stream.Stream;

/// A constraint of a table, also one that was written behind a column.
public record Constraint(String name, Clause clause) {

    public static Constraint of(Clause clause) {
        var checked = clause.without(ScriptedTables.NOT_VALID);
        return new Constraint(clause.isNamed() ? clause.name() : Token.written(checked.tokens()), checked);
    }

    /// The constraint of one column, as it would be written for the whole table.
    public static Constraint of(Clause clause, String column) {
        return switch (clause.kind()) {
            case "references" -> of(clause, "foreign key (" + column + ") ", clause.tokens());
            case "unique" -> of(clause, "unique (" + column + ")", List.of());
            case "primary key" -> of(clause, "primary key (" + column + ")", List.of());
            default -> of(clause);
        };
    }

    private static Constraint of(Clause clause, String begin, List<Token> end) {
        return of(new Clause(
                clause.name(),
                Stream.concat(Token.of(begin).stream(), end.stream()).toList()));
    }

    public boolean is(String kind) {
        return clause.kind().equals(kind);
    }

    public boolean mentions(String column) {
        return clause.mentions(column);
    }

    public boolean isForeignKeyOf(Column column) {
        return is("foreign key") && isOnlyOf(column.name());
    }

    /// Whether it is a key of this column alone.
    public boolean isOnlyOf(String column) {
        return inParentheses().equals(Token.of(column));
    }

    public boolean refersTo(String table) {
        return clause.referred().filter(table::equals).isPresent();
    }

    /// What stands in a definition, and behind `add`.
    public String sql() {
        return Layout.definition("constraint %s %s".formatted(name, Token.written(clause.tokens())));
    }

    /// What stands behind a new column that is a foreign key.
    public String sqlBehindColumn() {
        var tokens = clause.tokens();
        var place = tokens.stream().takeWhile(token -> !token.is("references")).count();
        return " constraint %s %s".formatted(name, Token.written(tokens.subList((int) place, tokens.size())));
    }

    /// The same constraint is the same, however it is written.
    public boolean isSame(Constraint other) {
        return clause.tokens().equals(other.clause.tokens());
    }

    /// The index that a key can be made of.
    public IndexDefinition index(String table, String index) {
        return new IndexDefinition(index, table, true, inParentheses(), List.of(), List.of());
    }

    private List<Token> inParentheses() {
        var tokens = new TokenReader(clause.tokens());
        while (tokens.hasNext() && !tokens.ahead(0).is("(")) {
            tokens.next();
        }
        return tokens.takeParentheses();
    }
}
