package dev.tandem.platform.migration;

import static java.util.stream.Collectors.joining;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/// Undoes migrations, the one applied last first. Afterwards they are pending again.
///
/// It uses the connections of migrations, which do not go through a pooler.
@Singleton
public final class Downgrade {
    private static final String APPLIED =
            "select script from flyway_schema_history where success and version is not null order by installed_rank desc";
    private static final String DELETE_FROM_HISTORY = "delete from flyway_schema_history where script = ?";

    private final DataSource dataSource;
    private final MigrationScripts scripts;

    Downgrade(Flyway flyway, MigrationScripts scripts) {
        this.dataSource = flyway.getConfiguration().getDataSource();
        this.scripts = scripts;
    }

    /// Undoes the newest `count` migrations, each in a transaction of its own, and returns
    /// their paths.
    ///
    /// Throws [DowngradeRefused] when a row would be lost, or when the migrations could not
    /// be applied again. Nothing is undone then.
    public List<String> undo(int count) throws SQLException {
        return undo(count, false);
    }

    /// Does the same, but accepts the loss of rows for which only these migrations have room.
    public List<String> undoWithLoss(int count) throws SQLException {
        return undo(count, true);
    }

    private List<String> undo(int count, boolean withLoss) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            var newest = applied(connection).stream().limit(count).toList();
            var rehearsal = new Rehearsal(
                    newest.stream().map(this::wayBack).toList(),
                    newest.reversed().stream().map(this::wayForward).toList());
            var lost = rehearsal.losses(connection);
            if (!lost.isEmpty() && !withLoss) {
                throw new DowngradeRefused("Nothing was taken back: %s, in this order, would lose rows: %s."
                        .formatted(
                                rehearsal.described(),
                                lost.entrySet().stream()
                                        .map(table -> table.getValue() + " of " + table.getKey())
                                        .collect(joining(", "))));
            }
            for (var path : newest) {
                undo(connection, path);
            }
            return newest;
        }
    }

    /// The paths of the migrations in the history, `<module>/<script>`, newest first.
    public List<String> applied() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            return applied(connection);
        }
    }

    private static List<String> applied(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(APPLIED)) {
            var paths = new ArrayList<String>();
            while (rows.next()) {
                paths.add(rows.getString(1));
            }
            return paths;
        }
    }

    private MigrationScript wayForward(String path) {
        return scripts.find(path)
                .orElseThrow(() -> new IllegalStateException("no way forward to " + path + ": its script is missing"));
    }

    private MigrationScript wayBack(String path) {
        return scripts.find(MigrationScript.wayBack(path))
                .orElseThrow(
                        () -> new IllegalStateException("no way back from " + path + ": its U… script is missing"));
    }

    private void undo(Connection connection, String path) throws SQLException {
        connection.setAutoCommit(false);
        try (var deletion = connection.prepareStatement(DELETE_FROM_HISTORY)) {
            Rehearsal.run(connection, wayBack(path));
            deletion.setString(1, path);
            deletion.executeUpdate();
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }
}
