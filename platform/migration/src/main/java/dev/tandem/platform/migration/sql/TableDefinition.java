package dev.tandem.platform.migration.sql;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// A table as `create table` defines it.
///
/// @param options what comes behind the last parenthesis
public record TableDefinition(
        String name, List<ColumnDefinition> columns, List<Clause> constraints, List<Token> options) {

    /// Empty when the statement creates no table, or one without saying its columns.
    public static Optional<TableDefinition> of(String statement) {
        return new TableDefinitionReader(statement).read();
    }

    public boolean isStrict() {
        return Phrase.of("strict").isIn(options);
    }

    public boolean has(String column) {
        return columns.stream().anyMatch(one -> one.name().equals(column));
    }

    /// The constraints of the table and all clauses of its columns.
    public Stream<Clause> clauses() {
        return Stream.concat(columns.stream().flatMap(column -> column.clauses().stream()), constraints.stream());
    }

    public boolean refersTo(String table) {
        return clauses()
                .anyMatch(clause -> clause.referred().filter(table::equals).isPresent());
    }

    public TableDefinition with(List<ColumnDefinition> otherColumns, List<Clause> otherConstraints) {
        return new TableDefinition(name, otherColumns, otherConstraints, options);
    }

    public TableDefinition named(String other) {
        return new TableDefinition(other, columns, constraints, options);
    }

    /// The same table with another name for a column.
    public TableDefinition renamed(String column, String other) {
        return with(
                columns.stream().map(one -> one.renamed(column, other)).toList(),
                constraints.stream()
                        .map(clause -> clause.renamed(column, other))
                        .toList());
    }

    /// The same table with other clauses.
    public TableDefinition mapped(UnaryOperator<Clause> by) {
        return with(
                columns.stream()
                        .map(column ->
                                column.with(column.clauses().stream().map(by).toList()))
                        .toList(),
                constraints.stream().map(by).toList());
    }
}
