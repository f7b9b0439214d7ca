package dev.tandem.platform.migration.derive;

import static dev.tandem.platform.migration.table.Table.byName;

import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.migration.sql.Clause;
import dev.tandem.platform.migration.sql.IndexDefinition;
import dev.tandem.platform.migration.sql.Token;
import dev.tandem.platform.migration.table.Column;
import dev.tandem.platform.migration.table.Constraint;
import dev.tandem.platform.migration.table.Names;
import dev.tandem.platform.migration.table.Parts;
import dev.tandem.platform.migration.table.Table;
import dev.tandem.platform.migration.table.TableDifference;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The tables of a module between the phases of a change.
///
/// @param views the statements that created the views of the database, by their names
record States(Engine engine, Map<String, Table> before, Map<String, Table> after, SequencedMap<String, String> views) {
    private static final Set<String> INDEXED = Set.of("unique", "primary key");

    /// The change as a whole.
    SchemaStep whole() {
        return new SchemaStep(engine, Phase.CHANGE, before, after, views, Decisions.NONE);
    }

    /// How the tables are after a phase.
    Map<String, Table> after(Phase phase) {
        var tables = new TreeMap<String, Table>();
        after.values().forEach(table -> tables.put(table.name(), after(phase, table)));
        return tables;
    }

    private Table after(Phase phase, Table table) {
        var old = before.get(table.name());
        if (old == null) {
            return table;
        }
        var difference = TableDifference.between(old, table);
        return switch (phase) {
            case CHANGE, FILL -> changed(difference);
            case GUARD -> guarded(difference);
            case INDEX -> guarded(difference).indexedBy(indexes(difference));
            case REQUIRE -> table;
        };
    }

    private Table changed(TableDifference difference) {
        var table = difference.after();
        var columns = table.columns().values().stream()
                .map(column -> waits(difference, column) ? column.required(false) : column);
        var constraints = Stream.concat(
                difference.constraints().dropped().stream().filter(key -> isReplacedLater(difference, key)),
                table.constraints().values().stream().filter(constraint -> !isLater(difference, constraint)));
        return table.with(byName(columns, Column::name))
                .constrainedBy(byName(constraints, Constraint::name))
                .indexedBy(byName(
                        difference.before().indexes().values().stream().filter(index -> survives(difference, index)),
                        IndexDefinition::name));
    }

    private Table guarded(TableDifference difference) {
        var table = changed(difference);
        var guards = onPostgres()
                ? difference.after().columns().values().stream()
                        .filter(column -> waits(difference, column))
                        .map(column -> notNull(table, column))
                : Stream.<Constraint>empty();
        return table.constrainedBy(
                byName(Stream.concat(table.constraints().values().stream(), guards), Constraint::name));
    }

    private boolean onPostgres() {
        return engine == Engine.POSTGRES;
    }

    /// A column that takes null until all rows have a value.
    private static boolean waits(TableDifference difference, Column column) {
        var isNew = difference.columns().added().contains(column);
        return isNew
                ? column.needsFilling()
                : difference.columns().changed((old, one) -> old.required() || !one.required()).stream()
                        .anyMatch(pair -> pair.after().equals(column));
    }

    /// By this check PostgreSQL knows that no row has null, and need not look.
    private static Constraint notNull(Table table, Column column) {
        var name = Names.fit("ck_%s_%s_not_null".formatted(table.name(), column.name()));
        return Constraint.of(new Clause(name, Token.of("check (%s is not null)".formatted(column.name()))));
    }

    /// A key over rows that are there, whose index is made first.
    private static boolean isLater(TableDifference difference, Constraint constraint) {
        return INDEXED.contains(constraint.clause().kind())
                && difference.constraints().added().contains(constraint)
                && difference.constraints().dropped().stream().noneMatch(constraint::isSame);
    }

    /// A key that another one takes the place of stays until then.
    private static boolean isReplacedLater(TableDifference difference, Constraint key) {
        return difference.columns().dropped().stream().noneMatch(column -> key.mentions(column.name()))
                && difference.constraints().added().stream()
                        .filter(later -> isLater(difference, later))
                        .anyMatch(later -> replaces(later, key));
    }

    private static boolean replaces(Constraint later, Constraint key) {
        var isKey = INDEXED.contains(key.clause().kind());
        return isKey && (later.name().equals(key.name()) || (later.is("primary key") && key.is("primary key")));
    }

    /// An index goes with the columns that it speaks of, and before they get another type, which
    /// it may not fit.
    private static boolean survives(TableDifference difference, IndexDefinition index) {
        var isDropped = difference.indexes().dropped().contains(index);
        var retyped = difference
                .columns()
                .changed((old, column) -> !isDropped || old.type().equals(column.type()));
        return Stream.of(
                        difference.columns().dropped().stream(),
                        difference.recomputed().stream(),
                        retyped.stream().map(Parts.Pair::after))
                .flatMap(columns -> columns)
                .noneMatch(column -> index.mentions(column.name()));
    }

    /// The index that a key is made of has the name of the key, unless that is still in use.
    static String indexName(Table before, Constraint key) {
        return before.constraints().containsKey(key.name()) ? Names.fit(key.name() + "_new") : key.name();
    }

    private SequencedMap<String, IndexDefinition> indexes(TableDifference difference) {
        var table = difference.after();
        var ofKeys = onPostgres()
                ? table.constraints().values().stream()
                        .filter(constraint -> isLater(difference, constraint))
                        .map(constraint -> constraint.index(table.name(), indexName(difference.before(), constraint)))
                : Stream.<IndexDefinition>empty();
        return byName(Stream.concat(table.indexes().values().stream(), ofKeys), IndexDefinition::name);
    }
}
