package dev.tandem.platform.jdbc.sqlite.connection;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Properties;
import java.util.SequencedMap;
import org.sqlite.jdbc4.JDBC4Connection;

/// The driver's connection with a cache of compiled statements: for most statements compiling
/// takes SQLite longer than their work.
final class CachingConnection extends JDBC4Connection {
    private static final int MAX_STATEMENTS = 100;

    /// The cached statements, the least recently used one first.
    private final SequencedMap<String, CachedStatement> cached = new LinkedHashMap<>(MAX_STATEMENTS, 0.75f, true);

    CachingConnection(String url, String file, Properties properties) throws SQLException {
        super(url, file, properties);
    }

    /// Compiles the statement anew while another caller still reads from the cached one.
    @Override
    public PreparedStatement prepareStatement(String sql, int type, int concurrency, int holdability)
            throws SQLException {
        checkOpen();
        checkCursor(type, concurrency, holdability);
        var statement = cached.get(sql);
        if (statement == null || !statement.isUsable()) {
            statement = new CachedStatement(this, sql);
            cached.put(sql, statement);
            evictOldest();
        }
        return statement.acquire() ? statement : super.prepareStatement(sql, type, concurrency, holdability);
    }

    private void evictOldest() throws SQLException {
        if (cached.size() > MAX_STATEMENTS) {
            cached.pollFirstEntry().getValue().discard();
        }
    }
}
