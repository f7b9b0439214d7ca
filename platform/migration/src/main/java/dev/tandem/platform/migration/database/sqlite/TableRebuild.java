package dev.tandem.platform.migration.database.sqlite;

import dev.tandem.platform.migration.problem.MigrationProblem;
import dev.tandem.platform.migration.script.MigrationScript;
import dev.tandem.platform.migration.script.Rebuild;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Puts a new table in the place of one that SQLite cannot alter, with the same rows.
///
/// The old table is moved away, so that the new one is created by the words of the script, and
/// both can be compared before the old one is dropped. It runs in the transaction of the
/// migration, with foreign keys off, which nobody can switch within a transaction. What other
/// tables, views and triggers say of the table stays as it is, since the old way of renaming
/// (`legacy_alter_table`) leaves it alone.
final class TableRebuild {
    private static final String MOVED = "_before_rebuild";

    private final Connection connection;
    private final MigrationScript script;
    private final Rebuild rebuild;
    private final String table;
    private final String old;

    TableRebuild(Connection connection, MigrationScript script, Rebuild rebuild) {
        this.connection = connection;
        this.script = script;
        this.rebuild = rebuild;
        table = rebuild.table();
        old = table + MOVED;
    }

    void run(String definition) throws SQLException {
        var dependents = Dependents.of(connection, table);
        var children = dependents.childRows();
        var sequence = Sequence.of(connection, table);
        requireNothingForgotten(TableParts.read(connection, table), TableParts.of(definition));

        moveAway();
        execute(definition);
        var copy = copy();
        copy.run(connection);
        compare(copy);
        execute("drop table " + quoted(old));

        sequence.restore();
        dependents.restore(rebuild.dropped());
        if (!dependents.childRows().equals(children)) {
            throw differs("the tables that refer to it had %s rows, and would have %s"
                    .formatted(children, dependents.childRows()));
        }
    }

    private void moveAway() throws SQLException {
        execute("pragma legacy_alter_table = on");
        try {
            execute("alter table " + quoted(table) + " rename to " + quoted(old));
        } finally {
            execute("pragma legacy_alter_table = off");
        }
    }

    private void requireNothingForgotten(TableParts before, TableParts after) {
        for (var lost : before.without(after)) {
            if (!rebuild.dropped().contains(lost)) {
                throw MigrationProblem.REBUILD_DROPS.with(script.path(), lost, table, lost);
            }
        }
    }

    private RowCopy copy() throws SQLException {
        var before = TableColumns.of(connection, old);
        var after = TableColumns.of(connection, table);
        var targets = new ArrayList<String>();
        var sources = new ArrayList<String>();
        for (var column : after.stored()) {
            var source = rebuild.copies().get(column);
            if (source != null || before.has(column)) {
                targets.add(quoted(column));
                sources.add(source == null ? quoted(column) : source);
            }
        }
        requireAllCarried(before, after);
        return new RowCopy(old, table, List.copyOf(sources), List.copyOf(targets));
    }

    private void requireAllCarried(TableColumns before, TableColumns after) {
        for (var column : before.stored()) {
            var isCarried = after.has(column)
                    || rebuild.dropped().contains(column)
                    || rebuild.copies().values().stream().anyMatch(source -> Dependents.mentions(source, column));
            if (!isCarried) {
                throw MigrationProblem.REBUILD_DROPS.with(script.path(), "the column " + column, table, column);
            }
        }
    }

    private void compare(RowCopy copy) throws SQLException {
        var before = copy.contentBefore(connection);
        var after = copy.contentAfter(connection);
        if (before.rows() != after.rows()) {
            throw differs("it had %d rows, and would have %d".formatted(before.rows(), after.rows()));
        }
        if (!before.equals(after)) {
            throw differs("the new definition stores other values than those that were there");
        }
    }

    private RuntimeException differs(String how) {
        return MigrationProblem.REBUILD_DIFFERS.with(script.path(), table, how);
    }

    private void execute(String sql) throws SQLException {
        SqliteMigrationDatabase.execute(connection, sql);
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
