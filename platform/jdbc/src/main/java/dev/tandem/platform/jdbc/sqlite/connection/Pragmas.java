package dev.tandem.platform.jdbc.sqlite.connection;

import dev.tandem.platform.jdbc.SqliteSettings;
import dev.tandem.platform.jdbc.SqliteSettings.Synchronous;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The pragmas that every connection is given when it is opened, and that it must then report
/// back.
record Pragmas(List<Pragma> all) {
    /// Longer waits happen in Java; this one covers the moments in which SQLite itself holds
    /// a lock.
    private static final int BUSY_TIMEOUT_MILLIS = 10;

    /// A checkpoint waits for the disk, and writes each page once, however many transactions
    /// have changed it. It happens every 48 MiB of pages.
    private static final int PAGES_BETWEEN_CHECKPOINTS = 12_000;

    record Pragma(String name, String value, String readBack) {
        Pragma(String name, int value) {
            this(name, String.valueOf(value), String.valueOf(value));
        }
    }

    static Pragmas of(SqliteSettings settings, boolean inMemory, AccessMode mode) {
        var all = new ArrayList<Pragma>();
        all.add(new Pragma("busy_timeout", BUSY_TIMEOUT_MILLIS));
        if (!inMemory) {
            all.add(new Pragma("journal_mode", "wal", "wal"));
            all.add(new Pragma("wal_autocheckpoint", PAGES_BETWEEN_CHECKPOINTS));
        }
        all.add(new Pragma("foreign_keys", 1));
        all.add(new Pragma("synchronous", settings.synchronous() == Synchronous.FULL ? 2 : 1));
        all.add(new Pragma("cache_size", settings.cacheSize()));
        all.add(new Pragma("temp_store", "memory", "2"));
        all.add(new Pragma("query_only", mode == AccessMode.READER ? 1 : 0));
        return new Pragmas(all);
    }

    void set(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var pragma : all) {
                statement.execute("pragma " + pragma.name() + " = " + pragma.value());
            }
        }
    }

    /// Throws unless the connection reports every value.
    void verify(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var pragma : all) {
                try (var row = statement.executeQuery("pragma " + pragma.name())) {
                    var actual = row.next() ? row.getString(1) : "nothing";
                    if (!actual.equals(pragma.readBack())) {
                        throw new SQLException("SQLite was told %s = %s, but says %s"
                                .formatted(pragma.name(), pragma.value(), actual));
                    }
                }
            }
        }
    }
}
