package dev.tandem.platform.migration;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/// Takes migrations back, the one applied last first; afterwards they are pending again.
///
/// Goes the way that the migrations came, around a pooler if need be.
@Singleton
public final class Downgrade {
    private static final String APPLIED =
            "select script from flyway_schema_history where success and version is not null order by installed_rank desc";
    private static final String FORGET = "delete from flyway_schema_history where script = ?";

    private final DataSource dataSource;
    private final MigrationScripts scripts;

    Downgrade(Flyway flyway, MigrationScripts scripts) {
        this.dataSource = flyway.getConfiguration().getDataSource();
        this.scripts = scripts;
    }

    /// Takes the newest `count` migrations back, each in a transaction of its own, and says which they were.
    public List<String> undo(int count) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            var newest = applied(connection).stream().limit(count).toList();
            for (var path : newest) {
                undo(connection, path);
            }
            return newest;
        }
    }

    /// The migrations in the history, `<module>/<script>`, newest first.
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

    private void undo(Connection connection, String path) throws SQLException {
        var wayBack = scripts.find(MigrationScript.wayBack(path))
                .orElseThrow(
                        () -> new IllegalStateException("no way back from " + path + ": its U… script is missing"));
        connection.setAutoCommit(false);
        try (var script = connection.createStatement();
                var forget = connection.prepareStatement(FORGET)) {
            // Not execute(): only executeUpdate() runs all statements of a script on both drivers.
            script.executeUpdate(wayBack.sql());
            forget.setString(1, path);
            forget.executeUpdate();
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }
}
