package dev.tandem.platform.jdbc.sqlite.connection;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Properties;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import org.sqlite.jdbc4.JDBC4Connection;

/// The driver's connection with a cache of compiled statements: for most statements compiling
/// takes SQLite longer than their work.
final class CachingConnection extends JDBC4Connection {
    private static final int MAX_STATEMENTS = 100;
    private static final Pattern LOCK = Pattern.compile("\\s+for\\s+update\\s*$", Pattern.CASE_INSENSITIVE);

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
            statement = new CachedStatement(this, withoutLock(sql));
            cached.put(sql, statement);
            evictOldest();
        }
        return statement.acquire()
                ? statement
                : super.prepareStatement(withoutLock(sql), type, concurrency, holdability);
    }

    /// Leaves out the lock at the end of a query that both databases run. SQLite has no words
    /// for it, and needs none, because it runs one transaction that writes at a time.
    private static String withoutLock(String sql) {
        return LOCK.matcher(sql).replaceFirst("");
    }

    private void evictOldest() throws SQLException {
        if (cached.size() > MAX_STATEMENTS) {
            cached.pollFirstEntry().getValue().discard();
        }
    }
}
