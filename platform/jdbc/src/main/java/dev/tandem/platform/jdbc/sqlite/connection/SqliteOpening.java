package dev.tandem.platform.jdbc.sqlite.connection;

import dev.tandem.platform.jdbc.SqliteSettings;
import dev.tandem.platform.jdbc.address.SqliteDatabase;
import java.sql.SQLException;
import java.util.Properties;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteOpenMode;

/// How a connection is opened: set up, and asked whether it has taken every setting.
public record SqliteOpening(SqliteDatabase database, SqliteSettings settings) {

    public SqliteConnection open(AccessMode role, int generation, Deadline deadline) throws SQLException {
        var config = new SQLiteConfig(new Properties());
        // Ids are made by the application; otherwise each insert would be followed by a query for one.
        config.setGetGeneratedKeys(false);
        if (database.file() != null) {
            // A file that has gone must not come back empty.
            config.resetOpenMode(SQLiteOpenMode.CREATE);
        }
        return deadline.whileBusy(() -> new SqliteConnection(open(config, role), role, generation));
    }

    private SQLiteConnection open(SQLiteConfig config, AccessMode role) throws SQLException {
        var connection = new CachingConnection(database.jdbcUrl(), database.address(), config.toProperties());
        try {
            var pragmas = Pragmas.of(settings, database.file() == null, role);
            pragmas.set(connection);
            pragmas.verify(connection);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }
}
