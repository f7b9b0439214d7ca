package dev.tandem.platform.jdbc.sqlite.file;

import dev.tandem.platform.jdbc.UnusableDatabase;
import java.sql.DriverManager;
import java.sql.SQLException;

/// The version of the SQLite that is built into the driver. Older versions could damage a
/// write-ahead log that several connections write, and cannot alter a table as migrations
/// need it.
public record SqliteVersion(int major, int minor) {
    private static final SqliteVersion OLDEST = new SqliteVersion(3, 53);

    public static SqliteVersion ofTheLibrary() {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:")) {
            var data = connection.getMetaData();
            return new SqliteVersion(data.getDatabaseMajorVersion(), data.getDatabaseMinorVersion());
        } catch (SQLException e) {
            throw new IllegalStateException("SQLite does not start", e);
        }
    }

    public static void require(SqliteVersion present) {
        if (present.major < OLDEST.major || (present.major == OLDEST.major && present.minor < OLDEST.minor)) {
            throw new UnusableDatabase(
                    "Tandem needs SQLite %s or later, but the driver brings %s. Use a newer sqlite-jdbc."
                            .formatted(OLDEST, present));
        }
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
