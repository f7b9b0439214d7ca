package dev.tandem.platform.testkit.database;

import dev.tandem.platform.jdbc.address.SqliteDatabase;
import dev.tandem.platform.kernel.Id;
import dev.tandem.platform.testkit.GenerousTimeouts;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// A SQLite database in memory for each application. Before each test the image of its
/// migrated state is copied back.
final class SqliteApplicationLauncher implements ApplicationLauncher {
    @Override
    public TestApplication open() {
        return new SqliteApplication();
    }

    @Override
    public String describe(PostgresCleanup isolation) {
        return "SQLite, from an image";
    }

    private static final class SqliteApplication extends TestApplication {
        private final String imageUri = "file:/" + Id.next() + "?vfs=memdb";
        private final Connection image;

        SqliteApplication() {
            super(GenerousTimeouts.of(SqliteDatabase.inMemory()));
            try {
                // The connection stays open, because a database in memory lives only as long
                // as a connection to it.
                image = DriverManager.getConnection("jdbc:sqlite:" + imageUri);
                execute("backup to \"" + imageUri + "\"");
            } catch (SQLException e) {
                throw new IllegalStateException("cannot take the image of the migrated database", e);
            }
        }

        @Override
        Runnable clear(PostgresCleanup isolation) {
            try {
                execute("restore from \"" + imageUri + "\"");
            } catch (SQLException e) {
                throw new IllegalStateException("cannot restore the migrated database", e);
            }
            return () -> {};
        }

        private void execute(String command) throws SQLException {
            try (var connection = bean(ObservedPool.class).connect();
                    var statement = connection.createStatement()) {
                statement.executeUpdate(command);
            }
        }

        @Override
        public void close() {
            super.close();
            try {
                image.close();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
