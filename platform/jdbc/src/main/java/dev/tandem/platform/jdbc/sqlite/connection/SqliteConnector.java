package dev.tandem.platform.jdbc.sqlite.connection;

import dev.tandem.platform.jdbc.SqliteSettings;
import dev.tandem.platform.jdbc.address.SqliteDatabase;
import java.sql.SQLException;
import java.util.Properties;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteOpenMode;

/// Opens connections to a database, gives them their settings, and checks that they have
/// taken them.
public record SqliteConnector(SqliteDatabase database, SqliteSettings settings) {

    public SqliteConnection open(AccessMode mode, int generation, Deadline deadline) throws SQLException {
        var config = new SQLiteConfig(new Properties());
        // Ids are made by the application; the driver would query for one after each insert.
        config.setGetGeneratedKeys(false);
        if (database.file() != null) {
            // A file that was deleted or moved must not be created again as an empty one.
            config.resetOpenMode(SQLiteOpenMode.CREATE);
        }
        return deadline.whileBusy(() -> new SqliteConnection(open(config, mode), mode, generation));
    }

    private SQLiteConnection open(SQLiteConfig config, AccessMode mode) throws SQLException {
        var connection = new CachingConnection(database.jdbcUrl(), database.address(), config.toProperties());
        try {
            var pragmas = Pragmas.of(settings, database.file() == null, mode);
            pragmas.set(connection);
            pragmas.verify(connection);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }
}
