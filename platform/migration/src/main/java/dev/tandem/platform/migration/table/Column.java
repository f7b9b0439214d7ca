package dev.tandem.platform.migration.table;

import dev.tandem.platform.migration.sql.Clause;
import dev.tandem.platform.migration.sql.ColumnDefinition;
import dev.tandem.platform.migration.sql.Token;
import java.util.List;
import java.util.stream.Stream;

/// A column of a table.
///
/// @param type with the collation, if it has one
/// @param byDefault what rows get without a value; empty for null
/// @param computed `generated always as …`; empty for a column that is written
public record Column(String name, List<Token> type, boolean required, List<Token> byDefault, List<Token> computed) {

    public static Column of(ColumnDefinition definition) {
        return new Column(
                definition.name(),
                Stream.concat(
                                definition.type().stream(),
                                definition.clause("collate").map(Clause::tokens).orElse(List.of()).stream())
                        .toList(),
                definition.has("not") || definition.has("primary key"),
                definition
                        .clause("default")
                        .map(clause ->
                                clause.tokens().subList(1, clause.tokens().size()))
                        .orElse(List.of()),
                Stream.of("generated", "as")
                        .flatMap(kind -> definition.clause(kind).stream())
                        .findFirst()
                        .map(Clause::tokens)
                        .orElse(List.of()));
    }

    public boolean isComputed() {
        return !computed.isEmpty();
    }

    public boolean isStored() {
        return computed.stream().anyMatch(token -> token.is("stored"));
    }

    /// Whether rows that are there have no value for it when it is new.
    public boolean needsFilling() {
        return required && byDefault.isEmpty() && !isComputed();
    }

    public Column required(boolean other) {
        return new Column(name, type, other, byDefault, computed);
    }

    /// Whether the same values are kept in the same way, and read alike.
    public boolean keepsLike(Column other) {
        return type.equals(other.type) && computed.equals(other.computed);
    }

    public String typeSql() {
        return Token.written(type);
    }

    public String defaultSql() {
        return Token.written(byDefault);
    }

    public String sql() {
        var sql = new StringBuilder(name).append(' ').append(typeSql());
        if (isComputed()) {
            sql.append(' ').append(Token.written(computed));
        }
        if (!byDefault.isEmpty()) {
            sql.append(" default ").append(defaultSql());
        }
        return Layout.definition(sql.append(required ? " not null" : "").toString());
    }
}
