package dev.tandem.platform.migration.derive;

import dev.tandem.platform.migration.table.Column;
import dev.tandem.platform.migration.table.Constraint;
import dev.tandem.platform.migration.table.Parts;
import dev.tandem.platform.migration.table.TableDifference;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The statements of a step on SQLite. What it cannot alter is rebuilt.
final class SqliteChanges {
    private final SchemaStep step;
    private final SqlScript script;

    private SqliteChanges(SchemaStep step, SqlScript script) {
        this.step = step;
        this.script = script;
    }

    static void write(SchemaStep step, boolean forward, SqlScript script) {
        var changes = new SqliteChanges(step, script);
        var views = Views.of(step, forward, changed(step, forward));
        views.drop(script);
        step.dropTriggers(script);
        step.created().forEach(script::add);
        step.altered().forEach(changes::change);
        step.createTriggers(script);
        step.dropped().forEach(table -> script.add("drop table " + table.name()));
        views.create(script);
    }

    /// SQLite minds a view only where a column goes.
    private static Set<String> changed(SchemaStep step, boolean forward) {
        return step.altered().stream()
                .filter(difference -> !(forward
                                ? difference.columns().dropped()
                                : difference.columns().added())
                        .isEmpty())
                .map(TableDifference::table)
                .collect(Collectors.toSet());
    }

    private void change(TableDifference difference) {
        if (canAlter(difference)) {
            difference.indexes().dropped().forEach(index -> script.add("drop index " + index.name()));
            alter(difference);
        } else {
            rebuild(difference);
        }
        difference.indexes().added().forEach(index -> script.add(index.sql(false)));
    }

    /// It adds and drops checks by name, sets and drops not null, and adds and drops columns that
    /// no key speaks of.
    private static boolean canAlter(TableDifference difference) {
        return difference.before().options().equals(difference.after().options())
                && difference.columns().changed(SqliteChanges::isAlike).isEmpty()
                && difference.columns().added().stream().noneMatch(Column::isStored)
                && difference.constraints().dropped().stream().allMatch(constraint -> constraint.is("check"))
                && difference.constraints().added().stream()
                        .allMatch(constraint -> constraint.is("check")
                                || addedWith(constraint, difference).isPresent());
    }

    private static boolean isAlike(Column column, Column other) {
        return column.keepsLike(other) && column.byDefault().equals(other.byDefault());
    }

    /// The new column that a foreign key can be written behind.
    private static Optional<Column> addedWith(Constraint constraint, TableDifference difference) {
        return difference.columns().added().stream()
                .filter(column ->
                        constraint.isForeignKeyOf(column) && column.byDefault().isEmpty())
                .findFirst();
    }

    private void alter(TableDifference difference) {
        var alter = "alter table " + difference.table() + " ";
        var added = difference.constraints().added();
        difference
                .constraints()
                .dropped()
                .forEach(constraint -> script.add(alter + "drop constraint " + constraint.name()));
        difference.columns().dropped().forEach(column -> script.add(alter + "drop column " + column.name()));
        for (var column : difference.columns().added()) {
            var key = added.stream()
                    .filter(constraint -> constraint.isForeignKeyOf(column))
                    .map(Constraint::sqlBehindColumn)
                    .findFirst();
            script.add(alter + "add column "
                    + column.required(column.required() && !column.needsFilling())
                            .sql() + key.orElse(""));
            if (column.needsFilling()) {
                script.add("update %s set %s = %s"
                        .formatted(difference.table(), column.name(), step.fill(difference, column)));
                script.add("%salter column %s set not null".formatted(alter, column.name()));
            }
        }
        difference
                .columns()
                .changed((old, column) -> old.required() == column.required())
                .forEach(column -> script.add("%salter column %s %s not null"
                        .formatted(alter, column.after().name(), column.after().required() ? "set" : "drop")));
        added.stream()
                .filter(constraint -> constraint.is("check"))
                .forEach(constraint -> script.add(alter + "add " + constraint.sql()));
    }

    private void rebuild(TableDifference difference) {
        script.annotate("@rebuild " + difference.table());
        difference.columns().changed((old, column) -> old.type().equals(column.type())).stream()
                .map(Parts.Pair::after)
                .filter(column -> !column.isComputed())
                .forEach(column -> script.annotate(
                        "@copy %s = cast(%s as %s)".formatted(column.name(), column.name(), column.typeSql())));
        difference.columns().added().stream()
                .filter(Column::needsFilling)
                .forEach(column ->
                        script.annotate("@copy %s = %s".formatted(column.name(), step.fill(difference, column))));
        difference.columns().dropped().stream()
                .filter(column -> !column.isComputed())
                .forEach(column -> script.annotate("@drop column " + column.name()));
        difference.constraints().dropped().stream()
                .map(Constraint::name)
                .filter(name -> !difference.after().constraints().containsKey(name))
                .forEach(name -> script.annotate("@drop " + name));
        difference.indexes().dropped().forEach(index -> script.annotate("@drop " + index.name()));
        script.add(difference.after().sql());
    }
}
