package dev.tandem.platform.migration.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// An index as `create index` defines it.
///
/// @param columns what stands in the parentheses
/// @param options what is said beside it, such as `include (…)` or another method than `btree`
/// @param where the condition of a partial index; empty when it has all rows
public record IndexDefinition(
        String name, String table, boolean unique, List<Token> columns, List<Token> options, List<Token> where) {
    private static final int WIDTH = 120;
    private static final Set<String> EXISTENCE = Set.of("if", "not", "exists", "only");

    /// Empty when the statement creates no index.
    public static Optional<IndexDefinition> of(String statement) {
        var tokens = new TokenReader(statement);
        if (!tokens.takes("create")) {
            return Optional.empty();
        }
        var unique = tokens.takes("unique");
        if (!tokens.takes("index")) {
            return Optional.empty();
        }
        tokens.takes("concurrently");
        tokens.skip(EXISTENCE);
        var name = tokens.ahead(0).is("on") ? "" : tokens.takeName();
        tokens.takes("on");
        tokens.skip(EXISTENCE);
        var table = tokens.takeName();
        var options = new ArrayList<Token>();
        if (tokens.takes("using") && !tokens.takes("btree")) {
            options.add(tokens.next());
        }
        var columns = tokens.takeParentheses().stream()
                .filter(token -> !token.is("asc"))
                .toList();
        while (tokens.hasNext() && !tokens.ahead(0).is("where")) {
            options.add(tokens.next());
        }
        var where = tokens.takes("where") ? tokens.rest() : List.<Token>of();
        return Optional.of(new IndexDefinition(name, table, unique, columns, options, where));
    }

    public IndexDefinition on(String other) {
        return new IndexDefinition(name, other, unique, columns, options, where);
    }

    public IndexDefinition named(String other) {
        return new IndexDefinition(other, table, unique, columns, options, where);
    }

    /// The same index where a column has another name.
    public IndexDefinition renamed(String column, String other) {
        return new IndexDefinition(
                name,
                table,
                unique,
                Token.renamed(columns, column, other),
                Token.renamed(options, column, other),
                Token.renamed(where, column, other));
    }

    public boolean mentions(String column) {
        return Token.mention(columns, column) || Token.mention(where, column);
    }

    /// The statement that creates it, with its condition on a second line when it is long.
    public String sql(boolean concurrently) {
        var statement = "create %sindex %s%s on %s (%s)"
                .formatted(
                        unique ? "unique " : "",
                        concurrently ? "concurrently " : "",
                        name,
                        table,
                        Token.written(columns));
        if (where.isEmpty()) {
            return statement;
        }
        var condition = "where " + Token.written(where);
        return statement + (statement.length() + condition.length() < WIDTH - 1 ? " " : "\n") + condition;
    }
}
