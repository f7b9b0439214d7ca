package dev.tandem.platform.jdbc.postgres;

import static java.util.stream.Collectors.joining;

import dev.tandem.platform.jdbc.PoolSettings;
import dev.tandem.platform.jdbc.address.PostgresDatabase;
import java.sql.Connection;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/// What sessions and transactions are told when they begin: how long a statement may take and wait for a lock, and
/// how far a transaction is kept apart from others.
///
/// A transaction that reads sees one moment in all its statements, as it does on SQLite; one that writes sees what
/// others have committed meanwhile, and locks what it is about to change. Writers come more often: what one statement
/// reads needs no transaction.
record SessionSettings(Duration statement, Duration lock, boolean pooled) {
    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final int READING = Connection.TRANSACTION_REPEATABLE_READ;
    private static final int WRITING = Connection.TRANSACTION_READ_COMMITTED;
    private static final Map<Integer, String> LEVELS = Map.of(
            Connection.TRANSACTION_READ_UNCOMMITTED, "read committed",
            Connection.TRANSACTION_READ_COMMITTED, "read committed",
            Connection.TRANSACTION_REPEATABLE_READ, "repeatable read",
            Connection.TRANSACTION_SERIALIZABLE, "serializable");

    static SessionSettings of(PostgresDatabase database, PoolSettings settings) {
        return new SessionSettings(settings.statement(), settings.lock(), database.pooled());
    }

    /// A session of its own is told once; behind a pooler there is none.
    Properties session(PostgresDatabase database) {
        var properties = new Properties();
        properties.put("ApplicationName", "tandem");
        properties.put("tcpKeepAlive", "true");
        // Several rows in one statement instead of several statements.
        properties.put("reWriteBatchedInserts", "true");
        if (!statement.isZero()) {
            // In case the server is gone, and cannot end the statement itself.
            properties.put("socketTimeout", String.valueOf(statement.plus(GRACE).toSeconds()));
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

    /// For one transaction; empty when its session has been told already.
    String commands(boolean readOnly, int isolation) {
        var wanted = isolation == Connection.TRANSACTION_NONE ? (readOnly ? READING : WRITING) : isolation;
        var level = pooled || wanted != WRITING
                ? Stream.of("set transaction isolation level " + LEVELS.get(wanted))
                : Stream.<String>empty();
        var bounds = pooled ? bounds(" = %d").map("set local "::concat) : Stream.<String>empty();
        return Stream.concat(level, bounds).collect(joining("; "));
    }

    /// Without a bound of ours, that of the server or of the role holds.
    private Stream<String> bounds(String format) {
        return Stream.of(Map.entry("statement_timeout", statement), Map.entry("lock_timeout", lock))
                .filter(bound -> !bound.getValue().isZero())
                .map(bound -> bound.getKey() + format.formatted(bound.getValue().toMillis()));
    }
}
