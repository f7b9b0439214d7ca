package dev.tandem.platform.migration.database.sqlite;

import dev.tandem.platform.migration.problem.MigrationProblem;
import dev.tandem.platform.migration.script.MigrationScript;
import dev.tandem.platform.migration.script.Rebuild;
import dev.tandem.platform.migration.sql.Token;
import java.sql.Connection;
import java.sql.SQLException;

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
        var before = TableColumns.of(connection, old);
        var after = TableColumns.of(connection, table);
        requireAllCarried(before, after);
        copy(RowCopy.of(rebuild, old, before, after));
        execute("drop table main." + quoted(old));

        sequence.restore();
        dependents.restore(rebuild.dropped(), before.without(after));
        if (!dependents.childRows().equals(children)) {
            throw differs("the tables that refer to it had %s rows, and would have %s"
                    .formatted(children, dependents.childRows()));
        }
    }

    private void moveAway() throws SQLException {
        execute("pragma legacy_alter_table = on");
        try {
            execute("alter table main." + quoted(table) + " rename to " + quoted(old));
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

    private void requireAllCarried(TableColumns before, TableColumns after) {
        for (var column : before.stored()) {
            var isCarried = after.has(column)
                    || rebuild.lost().contains(column)
                    || rebuild.copies().values().stream().anyMatch(source -> mentions(source, column));
            if (!isCarried) {
                throw MigrationProblem.REBUILD_DROPS.with(
                        script.path(), "the column " + column, table, "column " + column);
            }
        }
    }

    private void copy(RowCopy copy) throws SQLException {
        copy.run(connection);
        var before = copy.contentBefore(connection);
        var after = copy.contentAfter(connection);
        if (before.rows() != after.rows()) {
            throw differs("it had %d rows, and would have %d".formatted(before.rows(), after.rows()));
        }
        if (!before.equals(after)) {
            throw differs("the new definition stores other values than those that were there");
        }
    }

    private static boolean mentions(String expression, String column) {
        return Token.of(expression).stream()
                .anyMatch(token -> token.name().filter(column::equals).isPresent());
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
