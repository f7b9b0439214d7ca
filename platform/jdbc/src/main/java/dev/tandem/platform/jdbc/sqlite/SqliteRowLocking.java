package dev.tandem.platform.jdbc.sqlite;

import dev.tandem.platform.jdbc.query.RowLocking;
import jakarta.inject.Singleton;

/// SQLite runs one write transaction at a time.
@Singleton
final class SqliteRowLocking implements RowLocking {
    @Override
    public String locking(String select) {
        return "";
    }
}
