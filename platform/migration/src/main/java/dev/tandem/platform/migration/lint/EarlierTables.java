package dev.tandem.platform.migration.lint;

import dev.tandem.platform.migration.sql.Clause;
import dev.tandem.platform.migration.sql.ColumnDefinition;
import dev.tandem.platform.migration.sql.SqlChange;
import dev.tandem.platform.migration.sql.SqlChange.AddColumn;
import dev.tandem.platform.migration.sql.SqlChange.AddConstraint;
import dev.tandem.platform.migration.sql.SqlChange.DropColumn;
import dev.tandem.platform.migration.sql.SqlChange.DropConstraint;
import dev.tandem.platform.migration.sql.SqlChange.DropTable;
import dev.tandem.platform.migration.sql.SqlChange.RenameColumn;
import dev.tandem.platform.migration.sql.SqlChange.RenameTable;
import dev.tandem.platform.migration.sql.SqlChange.ValidateConstraint;
import dev.tandem.platform.migration.sql.TableDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/// The tables that migrations have made so far, by the words of their scripts. A table is left out
/// once its words cannot be followed any further.
final class EarlierTables {
    static final String NOT_VALID = "not valid";

    private final Map<String, TableDefinition> tables = new TreeMap<>();

    Optional<TableDefinition> find(String table) {
        return Optional.ofNullable(tables.get(table));
    }

    /// The tables that have a foreign key to this one.
    Stream<String> referringTo(String table) {
        return tables.values().stream()
                .filter(definition -> definition.refersTo(table))
                .map(TableDefinition::name)
                .filter(name -> !name.equals(table));
    }

    void apply(LintedScript script) {
        for (var statement : script.statements()) {
            statement.table().ifPresent(table -> tables.put(table.name(), table));
            statement.changes().forEach(this::apply);
        }
    }

    private void apply(SqlChange change) {
        switch (change) {
            case DropTable(var table) -> tables.remove(table);
            case RenameTable rename -> tables.remove(rename.table());
            case RenameColumn column -> tables.remove(column.table());
            case AddColumn column -> alter(column.table(), columns -> columns.add(column.defined()), constraints -> {});
            case DropColumn(var table, var name) ->
                alter(table, columns -> columns.removeIf(column -> column.name().equals(name)), constraints -> {});
            case AddConstraint(var table, var clause) ->
                alter(table, columns -> {}, constraints -> constraints.add(clause));
            case DropConstraint(var table, var name) -> replace(table, name, clause -> Stream.empty());
            case ValidateConstraint(var table, var name) -> replace(table, name, EarlierTables::validated);
            default -> {}
        }
    }

    private void alter(String table, Consumer<List<ColumnDefinition>> columns, Consumer<List<Clause>> constraints) {
        tables.computeIfPresent(table, (name, definition) -> {
            var altered =
                    definition.with(new ArrayList<>(definition.columns()), new ArrayList<>(definition.constraints()));
            columns.accept(altered.columns());
            constraints.accept(altered.constraints());
            return altered;
        });
    }

    /// Puts something else in the place of a constraint, which may stand behind a column.
    private void replace(String table, String constraint, Function<Clause, Stream<Clause>> by) {
        Function<List<Clause>, List<Clause>> replaced = clauses -> clauses.stream()
                .flatMap(clause -> clause.name().equals(constraint) ? by.apply(clause) : Stream.of(clause))
                .toList();
        tables.computeIfPresent(
                table,
                (name, definition) -> definition.with(
                        definition.columns().stream()
                                .map(column -> column.with(replaced.apply(column.clauses())))
                                .toList(),
                        replaced.apply(definition.constraints())));
    }

    private static Stream<Clause> validated(Clause clause) {
        var tokens = clause.tokens();
        return Stream.of(
                clause.says(NOT_VALID) ? new Clause(clause.name(), tokens.subList(0, tokens.size() - 2)) : clause);
    }
}
