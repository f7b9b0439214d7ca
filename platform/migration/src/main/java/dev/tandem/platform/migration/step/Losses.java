package dev.tandem.platform.migration.step;

import static java.util.stream.Collectors.joining;

import dev.tandem.platform.migration.script.MigrationScript;
import dev.tandem.platform.migration.script.OverwrittenValues;
import dev.tandem.platform.migration.sql.SqlChange;
import dev.tandem.platform.migration.sql.SqlChange.DeleteRows;
import dev.tandem.platform.migration.sql.SqlChange.DropColumn;
import dev.tandem.platform.migration.sql.SqlChange.DropTable;
import dev.tandem.platform.migration.sql.SqlChange.InsertRows;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What a script would take away, counted in the database as it is.
public final class Losses {
    private final Connection connection;
    private final List<Loss> all = new ArrayList<>();

    /// Rows of a table, or the values of one of its columns. The number is negative when it
    /// cannot be told.
    private record Loss(String what, long rows) {
        @Override
        public String toString() {
            return rows < 0 ? what : rows + (rows == 1 ? " row of " : " rows of ") + what;
        }
    }

    private Losses(Connection connection) {
        this.connection = connection;
    }

    public static Losses of(Connection connection, MigrationScript script) throws SQLException {
        var losses = new Losses(connection);
        for (var change : script.changes()) {
            losses.add(change);
        }
        for (var rebuild : script.header().rebuilds()) {
            for (var column : rebuild.lost()) {
                losses.addColumn(rebuild.table(), column);
            }
        }
        for (var table : OverwrittenValues.of(script)) {
            losses.addCount("values of " + table, table, "*");
        }
        script.header().lossy().forEach(text -> losses.all.add(new Loss(text, -1)));
        return losses;
    }

    public Stream<String> described() {
        return all.stream().map(Loss::toString);
    }

    @Override
    public String toString() {
        return described().collect(joining(", "));
    }

    private void add(SqlChange change) throws SQLException {
        switch (change) {
            case DropTable(var table) -> addCount(table, table, "*");
            case DropColumn(var table, var column) -> addColumn(table, column);
            case DeleteRows(var table) -> addCount("some of " + table, table, "*");
            case InsertRows rows when rows.replacing() -> addCount("some of " + rows.table(), rows.table(), "*");
            default -> {}
        }
    }

    private void addColumn(String table, String column) throws SQLException {
        if (has(connection.getMetaData().getColumns(null, connection.getSchema(), table, column))) {
            addCount(table + "." + column, table, quoted(column));
        }
    }

    /// A table that is not there yet is one that an earlier step brings back, with its rows.
    private void addCount(String what, String table, String counted) throws SQLException {
        if (!has(connection.getMetaData().getTables(null, connection.getSchema(), table, null))) {
            all.add(new Loss(what, -1));
            return;
        }
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select count(%s) from %s".formatted(counted, quoted(table)))) {
            row.next();
            if (row.getLong(1) > 0) {
                all.add(new Loss(what, row.getLong(1)));
            }
        }
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }

    private static boolean has(ResultSet found) throws SQLException {
        try (found) {
            return found.next();
        }
    }
}
