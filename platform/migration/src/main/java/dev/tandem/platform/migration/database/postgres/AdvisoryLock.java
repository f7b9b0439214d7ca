package dev.tandem.platform.migration.database.postgres;

import dev.tandem.platform.jdbc.address.PostgresDatabase;
import dev.tandem.platform.migration.database.LockWait;
import dev.tandem.platform.migration.database.MigrationDatabase.Exclusion;
import java.sql.Connection;
import java.sql.SQLException;

/// A lock of the server that one program has while it migrates. It ends with the connection,
/// however that ends.
///
/// Behind a pooler only a transaction keeps to one session, so there the lock is that of a
/// transaction; without a pooler it is that of the session, since an open transaction would
/// keep an index from being built concurrently.
record AdvisoryLock(Connection connection) implements Exclusion {
    /// "tandem" in ASCII.
    private static final long KEY = 0x74616e64656dL;

    static AdvisoryLock take(PostgresDatabase database, Runnable waiting) throws SQLException {
        var connection = database.connect();
        try {
            connection.setAutoCommit(!database.pooled());
            var function = database.pooled() ? "pg_try_advisory_xact_lock" : "pg_try_advisory_lock";
            LockWait.until(() -> tries(connection, function), database, waiting);
            return new AdvisoryLock(connection);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private static boolean tries(Connection connection, String function) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select " + function + "(" + KEY + ")")) {
            return row.next() && row.getBoolean(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
