package dev.tandem.platform.jdbc.postgres;

import static java.util.stream.Collectors.joining;

import dev.tandem.platform.jdbc.PoolSettings;
import dev.tandem.platform.jdbc.address.PostgresDatabase;
import java.sql.Connection;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/// What each session or transaction is set to when it begins: how long a statement may run
/// and wait for a lock, and its isolation level.
///
/// A transaction that only reads sees one moment in all its statements, as on SQLite. A
/// transaction that writes sees what others have committed meanwhile, and locks what it is
/// about to change. Sessions default to the level for writing, which is needed more often: a
/// read of one statement needs no transaction.
record SessionSettings(Duration statement, Duration lock, boolean pooled) {
    private static final Duration SOCKET_GRACE = Duration.ofSeconds(5);
    private static final int READ_LEVEL = Connection.TRANSACTION_REPEATABLE_READ;
    private static final int WRITE_LEVEL = Connection.TRANSACTION_READ_COMMITTED;
    private static final Map<Integer, String> LEVELS = Map.of(
            Connection.TRANSACTION_READ_UNCOMMITTED, "read committed",
            Connection.TRANSACTION_READ_COMMITTED, "read committed",
            Connection.TRANSACTION_REPEATABLE_READ, "repeatable read",
            Connection.TRANSACTION_SERIALIZABLE, "serializable");

    static SessionSettings of(PostgresDatabase database, PoolSettings settings) {
        return new SessionSettings(settings.statement(), settings.lock(), database.pooled());
    }

    /// The properties of a connection. Without a pooler they set up its session once; behind
    /// a pooler the session is shared, so they leave it alone.
    Properties session(PostgresDatabase database) {
        var properties = new Properties();
        properties.put("ApplicationName", "tandem");
        properties.put("tcpKeepAlive", "true");
        // The server then finds the type of a text, such as JSON, by where it goes.
        properties.put("stringtype", "unspecified");
        // The driver then sends a batch of inserts as one statement with several rows.
        properties.put("reWriteBatchedInserts", "true");
        if (!statement.isZero()) {
            // This ends the wait for a server that is gone and cannot end the statement itself.
            properties.put(
                    "socketTimeout", String.valueOf(statement.plus(SOCKET_GRACE).toSeconds()));
        }
        properties.putAll(database.options());
        if (!pooled) {
            properties.merge("options", sessionOptions(), (given, ours) -> ours + " " + given);
        }
        return properties;
    }

    private String sessionOptions() {
        return Stream.concat(Stream.of("default_transaction_isolation=read\\ committed"), bounds("=%dms"))
                .map("-c "::concat)
                .collect(joining(" "));
    }

    /// The commands that begin one transaction. Empty when the settings of its session are
    /// enough.
    String commands(boolean readOnly, int isolation) {
        var wanted = isolation == Connection.TRANSACTION_NONE ? (readOnly ? READ_LEVEL : WRITE_LEVEL) : isolation;
        var level = pooled || wanted != WRITE_LEVEL
                ? Stream.of("set transaction isolation level " + LEVELS.get(wanted))
                : Stream.<String>empty();
        var bounds = pooled ? bounds(" = %d").map("set local "::concat) : Stream.<String>empty();
        return Stream.concat(level, bounds).collect(joining("; "));
    }

    /// Leaves out a bound that is zero, so that the one of the server or the role holds.
    private Stream<String> bounds(String format) {
        return Stream.of(Map.entry("statement_timeout", statement), Map.entry("lock_timeout", lock))
                .filter(bound -> !bound.getValue().isZero())
                .map(bound -> bound.getKey() + format.formatted(bound.getValue().toMillis()));
    }
}
