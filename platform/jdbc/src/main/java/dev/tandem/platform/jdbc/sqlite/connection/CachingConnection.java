package dev.tandem.platform.jdbc.sqlite.connection;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Properties;
import java.util.SequencedMap;
import org.sqlite.jdbc4.JDBC4Connection;

/// The driver's connection, which does not compile again what it has compiled before: for most statements that takes
/// SQLite longer than their work.
final class CachingConnection extends JDBC4Connection {
    private static final int MOST = 100;

    /// The one that was not asked for the longest time comes first, and goes first.
    private final SequencedMap<String, CachedStatement> kept = new LinkedHashMap<>(MOST, 0.75f, true);

    CachingConnection(String url, String file, Properties properties) throws SQLException {
        super(url, file, properties);
    }

    /// Somebody who still reads from a statement keeps it to themselves.
    @Override
    public PreparedStatement prepareStatement(String sql, int type, int concurrency, int holdability)
            throws SQLException {
        checkOpen();
        checkCursor(type, concurrency, holdability);
        var ready = kept.get(sql);
        if (ready == null || !ready.isUsable()) {
            ready = new CachedStatement(this, sql);
            kept.put(sql, ready);
            makeRoom();
        }
        return ready.lend() ? ready : super.prepareStatement(sql, type, concurrency, holdability);
    }

    private void makeRoom() throws SQLException {
        if (kept.size() > MOST) {
            kept.pollFirstEntry().getValue().discard();
        }
    }
}
