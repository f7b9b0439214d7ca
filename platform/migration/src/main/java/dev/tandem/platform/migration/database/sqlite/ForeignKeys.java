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

/// Checks the foreign keys of all rows, which SQLite does not do when they are enforced again.
final class ForeignKeys {
    private static final String VIOLATIONS = """
            select "table" || ' to ' || "parent", count(*)
            from pragma_foreign_key_check
            group by 1""";

    private ForeignKeys() {}

    static void check(Connection connection, MigrationScript script) throws SQLException {
        var violations = violations(connection, script);
        if (!violations.isEmpty()) {
            var described = violations.entrySet().stream()
                    .map(entry -> entry.getValue() + " of " + entry.getKey())
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
        } catch (SQLException e) {
            if (e.getErrorCode() != SQLiteErrorCode.SQLITE_ERROR.code) {
                throw e;
            }
            throw MigrationProblem.ROWS_WITHOUT_PARENT.because(e, script.path(), Reason.of(e));
        }
        return violations;
    }
}
