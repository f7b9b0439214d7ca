package dev.tandem.platform.jdbc.postgres;

import dev.tandem.platform.jdbc.PoolSettings;
import dev.tandem.platform.jdbc.PostgresDatabase;
import java.time.Duration;
import java.util.Properties;

/// How long a statement may take, and wait for a lock; and how long for an answer, should the server be gone.
record Bounds(Duration statement, Duration lock) {
    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final String OPTIONS = "options";

    static Bounds of(PoolSettings settings) {
        return new Bounds(settings.statement(), settings.lock());
    }

    /// A session of its own is told when it begins; behind a pooler there is none.
    Properties driverProperties(PostgresDatabase database) {
        var properties = new Properties();
        properties.put("ApplicationName", "tandem");
        properties.put("tcpKeepAlive", "true");
        if (!statement.isZero()) {
            properties.put("socketTimeout", String.valueOf(statement.plus(GRACE).toSeconds()));
        }
        properties.putAll(database.options());
        if (!database.pooled()) {
            properties.merge(OPTIONS, ofASession(), (given, ours) -> ours + " " + given);
        }
        return properties;
    }

    private String ofASession() {
        return "-c statement_timeout=%d -c lock_timeout=%d".formatted(statement.toMillis(), lock.toMillis());
    }

    String ofOneTransaction() {
        return "set local statement_timeout = %d; set local lock_timeout = %d"
                .formatted(statement.toMillis(), lock.toMillis());
    }
}
