package dev.tandem.platform.migration.table;

import dev.tandem.platform.migration.script.MigrationScript;
import dev.tandem.platform.migration.script.MigrationScripts;
import dev.tandem.platform.migration.script.Rebuild;
import dev.tandem.platform.migration.sql.Clause;
import dev.tandem.platform.migration.sql.IndexDefinition;
import dev.tandem.platform.migration.sql.Phrase;
import dev.tandem.platform.migration.sql.SchemaChanges;
import dev.tandem.platform.migration.sql.SqlChange;
import dev.tandem.platform.migration.sql.SqlChange.AddColumn;
import dev.tandem.platform.migration.sql.SqlChange.AddConstraint;
import dev.tandem.platform.migration.sql.SqlChange.AlterColumn;
import dev.tandem.platform.migration.sql.SqlChange.CreateView;
import dev.tandem.platform.migration.sql.SqlChange.DropColumn;
import dev.tandem.platform.migration.sql.SqlChange.DropConstraint;
import dev.tandem.platform.migration.sql.SqlChange.DropIndex;
import dev.tandem.platform.migration.sql.SqlChange.DropTable;
import dev.tandem.platform.migration.sql.SqlChange.DropTrigger;
import dev.tandem.platform.migration.sql.SqlChange.DropView;
import dev.tandem.platform.migration.sql.SqlChange.RenameColumn;
import dev.tandem.platform.migration.sql.SqlChange.RenameConstraint;
import dev.tandem.platform.migration.sql.SqlChange.RenameIndex;
import dev.tandem.platform.migration.sql.SqlChange.RenameTable;
import dev.tandem.platform.migration.sql.SqlChange.ValidateConstraint;
import dev.tandem.platform.migration.sql.TableDefinition;
import dev.tandem.platform.migration.sql.Token;
import dev.tandem.platform.migration.sql.TriggerDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The tables, indexes and views as migrations have left them, by the words of their scripts. No
/// database is asked.
public final class ScriptedTables {
    public static final String NOT_VALID = "not valid";

    private final Map<String, TableDefinition> tables = new TreeMap<>();
    private final Map<String, String> owners = new TreeMap<>();
    private final Map<String, IndexDefinition> indexes = new TreeMap<>();
    private final Map<String, TriggerDefinition> triggers = new TreeMap<>();
    private final SequencedMap<String, String> views = new LinkedHashMap<>();

    /// What all migrations make of an empty database.
    public static ScriptedTables of(MigrationScripts scripts) {
        var tables = new ScriptedTables();
        scripts.migrations().forEach(migration -> tables.apply(migration.forward()));
        return tables;
    }

    /// What statements make of an empty database.
    public static ScriptedTables of(List<String> statements) {
        var tables = new ScriptedTables();
        statements.forEach(tables::apply);
        return tables;
    }

    public Optional<TableDefinition> find(String table) {
        return Optional.ofNullable(tables.get(table));
    }

    /// The tables in the form in which they are compared.
    public Map<String, Table> all() {
        var all = new TreeMap<String, Table>();
        tables.forEach((name, definition) -> all.put(name, Table.of(definition, indexesOf(name), triggersOf(name))));
        return all;
    }

    /// Those of one module.
    public Map<String, Table> ofModule(String module) {
        var own = all();
        own.keySet().removeIf(table -> !module.equals(owners.get(table)));
        return own;
    }

    public SortedSet<String> modules() {
        return new TreeSet<>(owners.values());
    }

    /// The statements that created the views, in their order; empty when these are not their words
    /// any longer.
    public SequencedMap<String, String> views() {
        return views;
    }

    /// The tables that have a foreign key to this one.
    public Stream<String> referringTo(String table) {
        return tables.values().stream()
                .filter(definition -> definition.refersTo(table))
                .map(TableDefinition::name)
                .filter(name -> !name.equals(table));
    }

    public void apply(MigrationScript script) {
        SchemaChanges.of(script.changes()).applyTo(owners, script.module());
        for (var statement : script.statements()) {
            var rebuild = TableDefinition.of(statement.sql())
                    .flatMap(table -> script.header().rebuild(table.name()));
            if (rebuild.isPresent()) {
                rebuild(rebuild.get(), statement.sql());
            } else {
                apply(statement.sql());
            }
        }
    }

    public void apply(String statement) {
        var ifMissing = Phrase.of("if not exists").isIn(Token.of(statement));
        TableDefinition.of(statement)
                .filter(table -> !(ifMissing && tables.containsKey(table.name())))
                .ifPresent(table -> tables.put(table.name(), table));
        IndexDefinition.of(statement)
                .filter(index -> !(ifMissing && indexes.containsKey(index.name())))
                .ifPresent(index -> indexes.put(index.name(), index));
        TriggerDefinition.of(statement).ifPresent(trigger -> triggers.put(trigger.name(), trigger));
        SqlChange.of(statement).forEach(change -> apply(change, statement));
    }

    /// Indexes stay, but for those that shall go.
    private void rebuild(Rebuild rebuild, String statement) {
        TableDefinition.of(statement).ifPresent(table -> tables.put(table.name(), table));
        indexes.keySet().removeAll(rebuild.dropped());
        triggers.keySet().removeAll(rebuild.dropped());
    }

    private void apply(SqlChange change, String statement) {
        switch (change) {
            case CreateView(var view) -> views.put(view, statement);
            case DropView(var view) -> views.remove(view);
            case DropTable(var table) -> {
                tables.remove(table);
                indexes.values().removeIf(index -> index.table().equals(table));
                triggers.values().removeIf(trigger -> trigger.table().equals(table));
            }
            case DropTrigger(var trigger) -> triggers.remove(trigger);
            case DropIndex index -> indexes.remove(index.index());
            case RenameIndex(var index, var name) ->
                Optional.ofNullable(indexes.remove(index)).ifPresent(old -> indexes.put(name, old.named(name)));
            case RenameTable(var table, var name) -> rename(table, name);
            case RenameConstraint(var table, var constraint, var name) ->
                replace(table, constraint, clause -> Stream.of(clause.named(name)));
            case RenameColumn column -> rename(column);
            case AddColumn column ->
                alter(
                        column.table(),
                        table -> table.with(with(table.columns(), column.defined()), table.constraints()));
            case DropColumn(var table, var column) -> drop(table, column);
            case AlterColumn alteration -> alter(alteration);
            case AddConstraint(var table, var clause) ->
                alter(
                        table,
                        definition -> definition.with(
                                definition.columns(), with(definition.constraints(), withoutIndex(clause))));
            case DropConstraint(var table, var name) -> replace(table, name, _ -> Stream.empty());
            case ValidateConstraint(var table, var name) ->
                replace(table, name, clause -> Stream.of(clause.without(NOT_VALID)));
            default -> {}
        }
    }

    /// The databases rewrite views where something that they read is renamed; a name may be that of
    /// something else in a view, so its words are not followed any further.
    private void forgetViews(String name) {
        views.replaceAll((_, statement) -> Token.mention(Token.of(statement), name) ? "" : statement);
    }

    private List<IndexDefinition> indexesOf(String table) {
        return indexes.values().stream()
                .filter(index -> index.table().equals(table))
                .toList();
    }

    /// The triggers of a table, behind the functions that they execute.
    private List<TriggerDefinition> triggersOf(String table) {
        var own = triggers.values().stream()
                .filter(trigger -> trigger.table().equals(table))
                .toList();
        return Stream.concat(triggers.values().stream().filter(function -> function.isExecutedBy(own)), own.stream())
                .toList();
    }

    private void alter(String table, UnaryOperator<TableDefinition> alteration) {
        tables.computeIfPresent(table, (_, definition) -> alteration.apply(definition));
    }

    private void rename(String table, String name) {
        forgetViews(table);
        var definition = tables.remove(table);
        if (definition != null) {
            tables.put(name, definition.named(name));
            owners.computeIfAbsent(name, _ -> owners.getOrDefault(table, ""));
        }
        tables.replaceAll((_, other) -> other.mapped(clause -> clause.referringTo(table, name)));
        indexes.replaceAll((_, index) -> index.table().equals(table) ? index.on(name) : index);
    }

    private void rename(RenameColumn rename) {
        var table = rename.table();
        forgetViews(table);
        alter(table, definition -> definition.renamed(rename.column(), rename.name()));
        tables.replaceAll(
                (_, other) -> other.mapped(clause -> clause.referringTo(table, rename.column(), rename.name())));
        indexes.replaceAll(
                (_, index) -> index.table().equals(table) ? index.renamed(rename.column(), rename.name()) : index);
    }

    /// With a column go the constraints and indexes that speak of it.
    private void drop(String table, String column) {
        alter(
                table,
                definition -> definition.with(
                        definition.columns().stream()
                                .filter(one -> !one.name().equals(column))
                                .toList(),
                        definition.constraints().stream()
                                .filter(constraint -> !constraint.mentions(column))
                                .toList()));
        indexes.values().removeIf(index -> index.table().equals(table) && index.mentions(column));
    }

    private void alter(AlterColumn alteration) {
        alter(
                alteration.table(),
                definition -> definition.with(
                        definition.columns().stream()
                                .map(column -> column.name().equals(alteration.column())
                                        ? column.altered(alteration.words(), alteration.action())
                                        : column)
                                .toList(),
                        definition.constraints()));
    }

    /// An index that becomes a constraint is one no longer.
    private Clause withoutIndex(Clause clause) {
        return clause.usedIndex()
                .map(indexes::remove)
                .map(index -> clause.over(index.columns()))
                .orElse(clause);
    }

    /// Puts something else in the place of a constraint, which may stand behind a column.
    private void replace(String table, String constraint, Function<Clause, Stream<Clause>> by) {
        Function<List<Clause>, List<Clause>> replaced = clauses -> clauses.stream()
                .flatMap(clause -> clause.name().equals(constraint) ? by.apply(clause) : Stream.of(clause))
                .toList();
        alter(
                table,
                definition -> definition.with(
                        definition.columns().stream()
                                .map(column -> column.with(replaced.apply(column.clauses())))
                                .toList(),
                        replaced.apply(definition.constraints())));
    }

    private static <T> List<T> with(List<T> list, T one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }
}
