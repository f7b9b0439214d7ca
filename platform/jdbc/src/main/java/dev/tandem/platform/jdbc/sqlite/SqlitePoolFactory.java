package dev.tandem.platform.jdbc.sqlite;

import dev.tandem.platform.jdbc.DatabaseSettings;
import dev.tandem.platform.jdbc.UnusableDatabase;
import dev.tandem.platform.jdbc.address.SqliteDatabase;
import dev.tandem.platform.jdbc.pool.ConnectionPool;
import dev.tandem.platform.jdbc.pool.ConnectionPoolFactory;
import dev.tandem.platform.jdbc.sqlite.file.SqliteFile;
import dev.tandem.platform.jdbc.sqlite.file.SqliteVersion;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import org.sqlite.SQLiteErrorCode;

/// Opens a SQLite database, or says what an operator has to correct first.
@Singleton
final class SqlitePoolFactory implements ConnectionPoolFactory {

    @Override
    public ConnectionPool open(DatabaseSettings settings) {
        var database = (SqliteDatabase) settings.database();
        SqliteVersion.require(SqliteVersion.ofTheLibrary());
        SqliteFile.of(database).ifPresent(SqlitePoolFactory::prepare);
        var pool = new SqlitePool(database, settings.sqlite());
        try {
            pool.check(settings.sqlite().timeout());
            // Only now is the file known to be a database; another kind of file keeps its rights.
            SqliteFile.of(database).ifPresent(SqliteFile::tighten);
            return pool;
        } catch (SQLTransientException e) {
            pool.close();
            throw new IllegalStateException(e);
        } catch (SQLException e) {
            pool.close();
            throw new UnusableDatabase(complaint(database, e));
        }
    }

    private static void prepare(SqliteFile file) {
        file.complaint().ifPresent(complaint -> {
            throw new UnusableDatabase(complaint);
        });
        file.createIfMissing();
    }

    private static String complaint(SqliteDatabase database, SQLException reason) {
        if (reason.getErrorCode() == SQLiteErrorCode.SQLITE_NOTADB.code) {
            return "The file " + database + " is not a SQLite database. Name another file.";
        }
        if (reason.getErrorCode() == SQLiteErrorCode.SQLITE_CORRUPT.code) {
            return "The database " + database + " is damaged. Restore a back-up.";
        }
        return "The database " + database + " cannot be used: " + reason.getMessage();
    }
}
