package dev.tandem.platform.migration.derive;

import dev.tandem.platform.migration.sql.SqlChange;
import dev.tandem.platform.migration.sql.SqlChange.AddConstraint;
import dev.tandem.platform.migration.sql.TriggerDefinition;
import dev.tandem.platform.migration.table.Column;
import dev.tandem.platform.migration.table.Constraint;
import dev.tandem.platform.migration.table.Parts;
import dev.tandem.platform.migration.table.Table;
import dev.tandem.platform.migration.table.TableDifference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The statements of a step on PostgreSQL.
///
/// On the way forward nobody waits: constraints are not checked for old rows at once, and indexes
/// are made while others write. The way back is taken when something went wrong, and leaves
/// exactly what was there before.
final class PostgresChanges {
    private static final Set<String> CHECKED_LATER = Set.of("check", "foreign key");

    private final SchemaStep step;
    private final boolean forward;
    private final SqlScript script;

    private PostgresChanges(SchemaStep step, boolean forward, SqlScript script) {
        this.step = step;
        this.forward = forward;
        this.script = script;
    }

    static void write(SchemaStep step, boolean forward, SqlScript script) {
        var changes = new PostgresChanges(step, forward, script);
        if (step.phase() == Phase.INDEX) {
            changes.index();
        } else {
            changes.change();
        }
    }

    /// Checks old rows for the constraints that a script has added without it.
    static void validate(SqlScript change, SqlScript script) {
        change.statements().stream()
                .flatMap(statement -> SqlChange.of(statement).stream())
                .filter(AddConstraint.class::isInstance)
                .map(AddConstraint.class::cast)
                .filter(AddConstraint::deferred)
                .forEach(added -> {
                    script.annotateOnce("@concurrent");
                    script.add("alter table %s validate constraint %s"
                            .formatted(added.table(), added.clause().name()));
                });
    }

    private void index() {
        for (var difference : step.altered()) {
            script.annotateOnce("@concurrent");
            difference.indexes().dropped().forEach(index -> script.add("drop index concurrently " + index.name()));
            difference.indexes().added().forEach(index -> script.add(index.sql(true)));
        }
    }

    private void change() {
        var changed = step.altered().stream()
                .filter(PostgresChanges::changesViews)
                .map(TableDifference::table)
                .collect(Collectors.toSet());
        var views = Views.of(step, forward, changed);
        views.drop(script);
        step.dropTriggers(script);
        create(step.created());
        step.altered().forEach(this::alter);
        step.createTriggers(script);
        drop(step.dropped());
        views.create(script);
    }

    /// A key to a table that is created later is added afterwards.
    private void create(List<Table> tables) {
        for (var table : tables) {
            var later = referringAhead(table, tables);
            script.add(table.constrainedBy(Table.byName(
                    table.constraints().values().stream().filter(constraint -> !later.contains(constraint)),
                    Constraint::name)));
        }
        for (var table : tables) {
            referringAhead(table, tables)
                    .forEach(constraint ->
                            script.add("alter table %s add %s".formatted(table.name(), constraint.sql())));
        }
    }

    private void drop(List<Table> tables) {
        for (var table : tables) {
            referringAhead(table, tables.reversed())
                    .forEach(constraint ->
                            script.add("alter table %s drop constraint %s".formatted(table.name(), constraint.name())));
        }
        for (var table : tables) {
            script.add("drop table " + table.name());
            table.triggers().values().stream()
                    .filter(TriggerDefinition::isFunction)
                    .forEach(function -> script.add(function.dropping(true)));
        }
    }

    /// The foreign keys to tables that come later than their own.
    private static List<Constraint> referringAhead(Table table, List<Table> tables) {
        var later = tables.subList(tables.indexOf(table) + 1, tables.size());
        return table.constraints().values().stream()
                .filter(constraint -> later.stream().anyMatch(other -> constraint.refersTo(other.name())))
                .toList();
    }

    /// A view knows the columns that its tables had when it was made, and keeps them from being
    /// dropped.
    private static boolean changesViews(TableDifference difference) {
        return !difference.columns().added().isEmpty()
                || !difference.columns().dropped().isEmpty()
                || !difference.columns().changed(Column::keepsLike).isEmpty();
    }

    private void alter(TableDifference difference) {
        var alter = "alter table " + difference.table() + " ";
        var dropped = new ArrayList<>(difference.constraints().dropped());
        var added = new ArrayList<>(difference.constraints().added());
        rename(dropped, added, difference.before().constraints(), alter);
        var guards = step.phase() == Phase.REQUIRE
                ? dropped.stream().filter(constraint -> constraint.is("check")).toList()
                : List.<Constraint>of();
        dropped.removeAll(guards);
        dropped.forEach(constraint -> script.add(alter + "drop constraint " + constraint.name()));
        difference.indexes().dropped().stream()
                .filter(index -> added.stream()
                        .noneMatch(key ->
                                States.indexName(difference.before(), key).equals(index.name())))
                .forEach(index -> script.add("drop index " + index.name()));
        replaceColumns(difference, added, alter);
        difference.columns().kept().stream()
                .filter(column -> !difference.recomputed().contains(column.after()))
                .forEach(column -> alter(alter, column.before(), column.after()));
        difference.recomputed().forEach(column -> script.add(alter + "add column " + column.sql()));
        added.forEach(constraint -> script.add(alter + "add " + sql(constraint, difference)));
        guards.forEach(constraint -> script.add(alter + "drop constraint " + constraint.name()));
        difference.indexes().added().forEach(index -> script.add(index.sql(false)));
    }

    /// A key that only has another name is not made anew.
    private void rename(
            List<Constraint> dropped, List<Constraint> added, Map<String, Constraint> before, String alter) {
        for (var constraint : List.copyOf(dropped)) {
            added.stream()
                    .filter(constraint::isSame)
                    .filter(same -> !before.containsKey(same.name()))
                    .findFirst()
                    .ifPresent(same -> {
                        dropped.remove(constraint);
                        added.remove(same);
                        script.add("%srename constraint %s to %s".formatted(alter, constraint.name(), same.name()));
                    });
        }
    }

    /// A constraint goes with a column that it speaks of, and so is added again with it.
    private void replaceColumns(TableDifference difference, List<Constraint> added, String alter) {
        var recomputed = difference.recomputed();
        difference.constraints().kept().stream()
                .map(Parts.Pair::after)
                .filter(constraint -> recomputed.stream().anyMatch(column -> constraint.mentions(column.name())))
                .forEach(added::add);
        Stream.concat(difference.columns().dropped().stream(), recomputed.stream())
                .forEach(column -> script.add(alter + "drop column " + column.name()));
        for (var column : difference.columns().added()) {
            var key = added.stream()
                    .filter(constraint -> constraint.isForeignKeyOf(column)
                            && column.byDefault().isEmpty())
                    .findFirst();
            key.ifPresent(added::remove);
            script.add(alter + "add column "
                    + column.required(column.required() && !column.needsFilling())
                            .sql() + key.map(Constraint::sqlBehindColumn).orElse(""));
            if (column.needsFilling()) {
                script.add("update %s set %s = %s"
                        .formatted(difference.table(), column.name(), step.fill(difference, column)));
                script.add("%salter column %s set not null".formatted(alter, column.name()));
            }
        }
    }

    private void alter(String alter, Column before, Column after) {
        var column = alter + "alter column " + after.name();
        var isRetyped = !before.type().equals(after.type());
        var hadDefault = !before.byDefault().isEmpty();
        if (isRetyped && hadDefault) {
            script.add(column + " drop default");
        }
        if (isRetyped) {
            var bare = after.typeSql().replaceFirst(" collate .*", "");
            script.add("%s type %s using %s::%s".formatted(column, after.typeSql(), after.name(), bare));
        }
        if (after.byDefault().isEmpty()) {
            if (hadDefault && !isRetyped) {
                script.add(column + " drop default");
            }
        } else if (isRetyped || !before.byDefault().equals(after.byDefault())) {
            script.add(column + " set default " + after.defaultSql());
        }
        if (before.required() != after.required()) {
            script.add(column + (after.required() ? " set not null" : " drop not null"));
        }
    }

    private String sql(Constraint constraint, TableDifference difference) {
        var kind = constraint.clause().kind();
        var index = States.indexName(difference.before(), constraint);
        if (difference.before().indexes().containsKey(index)) {
            return "constraint %s %s using index %s".formatted(constraint.name(), kind, index);
        }
        return constraint.sql() + (forward && CHECKED_LATER.contains(kind) ? " not valid" : "");
    }
}
