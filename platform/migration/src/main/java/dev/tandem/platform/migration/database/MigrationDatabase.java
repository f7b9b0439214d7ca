package dev.tandem.platform.migration.database;

import dev.tandem.platform.jdbc.address.Database;
import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.migration.history.MigrationHistory;
import dev.tandem.platform.migration.schema.SchemaFingerprint;
import dev.tandem.platform.migration.script.MigrationScript;
import dev.tandem.platform.migration.script.ScriptStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// A database while it is migrated. Its connections are its own, and go around a pooler.
public interface MigrationDatabase {

    /// The address, which may be shown.
    Database address();

    default Engine engine() {
        return address().engine();
    }

    /// Whether there is something to connect to. A file of SQLite is made by [#create].
    boolean exists();

    void create();

    Connection connect() throws SQLException;

    /// Waits until no other program migrates this database, and keeps others out until the
    /// result is closed.
    ///
    /// @param waiting is told once if there is another one
    Exclusion exclude(Runnable waiting) throws SQLException;

    /// Throws if the script cannot be run over such connections.
    default void requireRunnable(MigrationScript script) {}

    /// Begins a transaction for the script.
    void begin(Connection connection, MigrationScript script) throws SQLException;

    /// Keeps the history for this transaction alone, whatever became of the exclusion meanwhile.
    void claimHistory(Connection connection) throws SQLException;

    /// Runs one statement of the script.
    void run(Connection connection, MigrationScript script, ScriptStatement statement) throws SQLException;

    /// Throws if what the script has done may not be committed.
    void check(Connection connection, MigrationScript script) throws SQLException;

    /// Gives a connection back its usual settings, after commit or rollback.
    void end(Connection connection, MigrationScript script) throws SQLException;

    /// Prepares a connection for statements without a transaction, of which some may have
    /// been run before.
    void beginConcurrent(Connection connection, MigrationScript script) throws SQLException;

    /// Runs a statement without a transaction, unless it has been run to its end before.
    void runConcurrently(Connection connection, ScriptStatement statement) throws SQLException;

    /// The schema that scripts make of an empty database. The database itself is left alone.
    SchemaFingerprint schemaAfter(List<MigrationScript> scripts) throws SQLException;

    /// How long a step waits for others.
    Patience patience();

    /// Whether a statement has failed because others held a lock for too long.
    boolean isWaitTooLong(SQLException failure);

    /// Whether a commit has failed in a way that may have left the changes committed.
    boolean isOutcomeUnknown(SQLException failure);

    /// Whether a statement has failed because nothing can be written to the database.
    boolean isReadOnly(SQLException failure);

    /// The tables of the database, without those of the migrations.
    default Set<String> tables(Connection connection) throws SQLException {
        var names = new TreeSet<String>();
        try (var tables =
                connection.getMetaData().getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
        }
        names.remove(MigrationHistory.TABLE);
        names.remove(BatchProgress.TABLE);
        return names;
    }

    /// Keeps other programs from migrating until it is closed.
    interface Exclusion extends AutoCloseable {
        @Override
        void close() throws SQLException;
    }
}
