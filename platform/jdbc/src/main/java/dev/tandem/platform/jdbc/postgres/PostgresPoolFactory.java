package dev.tandem.platform.jdbc.postgres;

import dev.tandem.platform.jdbc.DatabaseSettings;
import dev.tandem.platform.jdbc.UnusableDatabase;
import dev.tandem.platform.jdbc.address.PostgresDatabase;
import dev.tandem.platform.jdbc.pool.ConnectionPool;
import dev.tandem.platform.jdbc.pool.ConnectionPoolFactory;
import jakarta.inject.Singleton;
import java.sql.SQLException;

/// Opens the pool of connections to a PostgreSQL server, and refuses a server that is too
/// old.
@Singleton
final class PostgresPoolFactory implements ConnectionPoolFactory {
    private static final int OLDEST_VERSION = 15;

    @Override
    public ConnectionPool open(DatabaseSettings settings) {
        var database = (PostgresDatabase) settings.database();
        var pool = new PostgresPool(database, settings.pool());
        try (var connection = pool.dataSource().getConnection()) {
            require(connection.getMetaData().getDatabaseMajorVersion());
            return pool;
        } catch (SQLException e) {
            pool.close();
            throw new IllegalStateException(e);
        } catch (UnusableDatabase e) {
            pool.close();
            throw e;
        }
    }

    static void require(int version) {
        if (version < OLDEST_VERSION) {
            throw new UnusableDatabase(
                    "Tandem needs PostgreSQL %d or later, but this server is %d.".formatted(OLDEST_VERSION, version));
        }
    }
}
