package dev.tandem.platform.migration.step;

import static java.util.stream.Collectors.joining;

import dev.tandem.platform.migration.database.MigrationDatabase;
import dev.tandem.platform.migration.problem.MigrationProblem;
import dev.tandem.platform.migration.sql.SchemaChanges;
import dev.tandem.platform.migration.sql.SqlChange.DeleteRows;
import dev.tandem.platform.migration.sql.Token;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Refuses a step after which a table has fewer rows than before, unless the script says so. Rows
/// that other sessions delete meanwhile count, too; it then refuses what may be run again.
public final class RowCountGuard implements StepGuard {
    private final MigrationDatabase database;
    private final Step step;
    private final Set<String> expected;
    private Map<String, Long> before = Map.of();

    public RowCountGuard(MigrationDatabase database, Step step) {
        this.database = database;
        this.step = step;
        expected = SchemaChanges.of(step.script().changes()).gone();
        step.script().changes().forEach(change -> {
            if (change instanceof DeleteRows(var table)) {
                expected.add(table);
            }
        });
    }

    @Override
    public void before(Connection connection) throws SQLException {
        before = counts(connection);
    }

    @Override
    public void after(Connection connection) throws SQLException {
        var after = counts(connection);
        var lost = before.entrySet().stream()
                .filter(table -> !expected.contains(table.getKey()))
                .filter(table -> table.getValue() > after.getOrDefault(table.getKey(), 0L))
                .map(table -> table.getValue() - after.getOrDefault(table.getKey(), 0L) + " of " + table.getKey())
                .collect(joining(", "));
        if (!lost.isEmpty()) {
            throw MigrationProblem.LOSES_MORE.with(step.migration().revision(), lost);
        }
    }

    private Map<String, Long> counts(Connection connection) throws SQLException {
        var counts = new TreeMap<String, Long>();
        for (var table : database.tables(connection)) {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("select count(*) from \"" + table + "\"")) {
                row.next();
                counts.merge(Token.folded(table), row.getLong(1), Long::sum);
            }
        }
        return counts;
    }
}
