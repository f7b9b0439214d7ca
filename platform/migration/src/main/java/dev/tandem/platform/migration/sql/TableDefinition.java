package dev.tandem.platform.migration.sql;

import java.util.List;
import java.util.Optional;
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
}
