package dev.tandem.platform.migration.rebuild;

import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.jdbc.address.SqliteDatabase;
import dev.tandem.platform.migration.Migrator;
import dev.tandem.platform.migration.database.Backup;
import dev.tandem.platform.migration.database.sqlite.SqliteMigrationDatabase;
import dev.tandem.platform.migration.schema.SchemaFingerprint;
import dev.tandem.platform.migration.script.MigrationScript;
import dev.tandem.platform.migration.script.MigrationScripts;
import dev.tandem.platform.migration.step.MigrationProgress;
import dev.tandem.platform.testkit.Await;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// A file of SQLite that is migrated, and a connection with foreign keys on that looks at it.
record CorpusDatabase(SqliteMigrationDatabase database, Connection connection) implements AutoCloseable {

    static CorpusDatabase in(Path file) throws SQLException {
        var database = new SqliteMigrationDatabase(SqliteDatabase.inFile(file), Await.TIMEOUT);
        database.create();
        return new CorpusDatabase(database, database.connect());
    }

    Migrator migrator(List<MigrationScript> scripts) {
        return new Migrator(
                database, new MigrationScripts(Engine.SQLITE, scripts), MigrationProgress.SILENT, Backup.NONE);
    }

    void execute(List<String> statements) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.executeUpdate(sql);
            }
            connection.commit();
        } finally {
            connection.setAutoCommit(true);
        }
    }

    Snapshot snapshot(Wording wording, Collection<String> expressions) throws SQLException {
        return Snapshot.of(connection, wording, expressions);
    }

    /// Each probe with what is seen by it.
    List<String> outcomes(List<Probe> probes) throws SQLException {
        var outcomes = new ArrayList<String>();
        for (var probe : probes) {
            outcomes.add(probe + " -> " + probe.outcome(connection));
        }
        return outcomes;
    }

    String schema() throws SQLException {
        return SchemaFingerprint.of(connection, Engine.SQLITE).toString();
    }

    /// What SQLite's own checks complain of.
    List<String> complaints() throws SQLException {
        var complaints = Snapshot.strings(
                connection, "select integrity_check from pragma_integrity_check where integrity_check <> 'ok'");
        complaints.addAll(Snapshot.strings(connection, "select \"table\" from pragma_foreign_key_check"));
        return complaints;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
