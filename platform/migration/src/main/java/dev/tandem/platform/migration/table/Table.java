package dev.tandem.platform.migration.table;

import dev.tandem.platform.migration.sql.IndexDefinition;
import dev.tandem.platform.migration.sql.TableDefinition;
import dev.tandem.platform.migration.sql.Token;
import dev.tandem.platform.migration.sql.TriggerDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A table of one database with its indexes, in a form in which the order of columns and
/// constraints, and how they are written, makes no difference.
///
/// @param triggers with the functions that they execute, which come first
/// @param options what comes behind the last parenthesis
public record Table(
        String name,
        SequencedMap<String, Column> columns,
        SequencedMap<String, Constraint> constraints,
        SequencedMap<String, IndexDefinition> indexes,
        SequencedMap<String, TriggerDefinition> triggers,
        List<Token> options) {

    public static Table of(
            TableDefinition definition, List<IndexDefinition> indexes, List<TriggerDefinition> triggers) {
        var constraints = Stream.concat(
                definition.constraints().stream().map(Constraint::of),
                definition.columns().stream()
                        .flatMap(column -> column.clauses().stream()
                                .filter(clause -> clause.isConstraint())
                                .map(clause -> Constraint.of(clause, column.name()))));
        return new Table(
                definition.name(),
                byName(definition.columns().stream().map(Column::of), Column::name),
                byName(constraints, Constraint::name),
                byName(indexes.stream(), IndexDefinition::name),
                byName(triggers.stream(), TriggerDefinition::name),
                definition.options());
    }

    public static <T> SequencedMap<String, T> byName(Stream<T> parts, Function<T, String> name) {
        return parts.collect(Collectors.toMap(name, Function.identity(), (_, last) -> last, LinkedHashMap::new));
    }

    public boolean refersTo(String table) {
        return constraints.values().stream().anyMatch(constraint -> constraint.refersTo(table));
    }

    /// The column that is the key; empty when several are.
    public Optional<String> key() {
        return constraints.values().stream()
                .filter(constraint -> constraint.is("primary key"))
                .flatMap(constraint -> columns.keySet().stream().filter(constraint::isOnlyOf))
                .findFirst();
    }

    public Table with(SequencedMap<String, Column> others) {
        return new Table(name, others, constraints, indexes, triggers, options);
    }

    public Table constrainedBy(SequencedMap<String, Constraint> others) {
        return new Table(name, columns, others, indexes, triggers, options);
    }

    public Table indexedBy(SequencedMap<String, IndexDefinition> others) {
        return new Table(name, columns, constraints, others, triggers, options);
    }

    /// What `create table` defines, one line for each column, constraint and option.
    public static List<String> lines(String creation) {
        return TableDefinition.of(creation).map(definition -> of(definition, List.of(), List.of())).stream()
                .flatMap(Table::lines)
                .toList();
    }

    private Stream<String> lines() {
        return Stream.of(
                        columns.values().stream().map(column -> "column " + column.sql()),
                        constraints.values().stream().map(Constraint::sql),
                        options.stream().map(Token::text).filter(option -> !option.equals(",")))
                .flatMap(parts -> parts)
                .map(line -> Token.of(line).stream().map(Token::text).collect(Collectors.joining(" ")));
    }

    /// The statement that creates it, as one would write it.
    public String sql() {
        var items = Stream.concat(
                columns.values().stream().map(Column::sql),
                constraints.values().stream().map(Constraint::sql));
        var end = options.isEmpty() ? "" : " " + Token.written(options);
        return "create table %s (\n    %s\n)%s".formatted(name, items.collect(Collectors.joining(",\n    ")), end);
    }
}
