package dev.tandem.platform.migration.database.sqlite;

import dev.tandem.platform.migration.problem.MigrationProblem;
import dev.tandem.platform.migration.problem.Reason;
import dev.tandem.platform.migration.script.MigrationScript;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sqlite.SQLiteErrorCode;

/// Checks the foreign keys of all tables and rows, which SQLite does not do when they are enforced
/// again.
final class ForeignKeys {
    private static final String VIOLATIONS = """
            select "table" || ' to ' || "parent", count(*)
            from pragma_foreign_key_check
            group by 1""";
    /// SQLite lets a table go that others refer to, as long as these have no rows.
    private static final String WITHOUT_TABLE = """
            select distinct child.name || ' to ' || key."table"
            from sqlite_schema child, pragma_foreign_key_list(child.name) key
            where child.type = 'table'
              and lower(key."table") not in (select lower(name) from sqlite_schema where type = 'table')""";

    private ForeignKeys() {}

    static void check(Connection connection, MigrationScript script) throws SQLException {
        var violations = violations(connection, script);
        if (!violations.isEmpty()) {
            var described = violations.entrySet().stream()
                    .map(entry -> (entry.getValue() == 0 ? "any" : entry.getValue()) + " of " + entry.getKey())
                    .collect(Collectors.joining(", "));
            throw MigrationProblem.ROWS_WITHOUT_PARENT.with(script.path(), described);
        }
    }

    /// SQLite finds no parents at all where a foreign key refers to columns that are not unique.
    private static Map<String, Long> violations(Connection connection, MigrationScript script) throws SQLException {
        var violations = new TreeMap<String, Long>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(VIOLATIONS)) {
            while (rows.next()) {
                violations.put(rows.getString(1), rows.getLong(2));
            }
            try (var without = statement.executeQuery(WITHOUT_TABLE)) {
                while (without.next()) {
                    violations.putIfAbsent(without.getString(1), 0L);
                }
            }
        } catch (SQLException e) {
            if (e.getErrorCode() != SQLiteErrorCode.SQLITE_ERROR.code) {
                throw e;
            }
            throw MigrationProblem.ROWS_WITHOUT_PARENT.because(e, script.path(), Reason.of(e));
        }
        return violations;
    }
}
