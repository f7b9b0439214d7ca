package dev.tandem.platform.testkit.database;

import dev.tandem.platform.jdbc.DatabaseSettings;
import dev.tandem.platform.testkit.TestClock;
import dev.tandem.platform.testkit.http.Http;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;
import javax.sql.DataSource;

/// A running application that tests use one after the other.
abstract class TestApplication implements AutoCloseable {
    /// The limits are lifted: tests do in a second, and all from one address, what callers do
    /// in an hour.
    private static final Map<String, Object> UNLIMITED =
            Map.of("tandem.limits.guesses", 0, "tandem.limits.writes", 0, "tandem.limits.bytes", 0);

    private final ApplicationContext context;

    TestApplication(DatabaseSettings settings) {
        context = settings.configure(ApplicationContext.builder("test"))
                .properties(Map.of("micronaut.server.port", -1))
                .properties(UNLIMITED)
                .start();
        context.getBean(DataSource.class);
    }

    /// Gives the next test a database with the schema and no rows. Running the result ends
    /// the use of it.
    final Runnable isolate(PostgresCleanup isolation) {
        var end = clear(isolation);
        bean(TestClock.class).reset();
        return end;
    }

    abstract Runnable clear(PostgresCleanup isolation);

    final boolean offers(Class<?> type) {
        return context.containsBean(type);
    }

    final <T> T bean(Class<T> type) {
        if (type == Http.class) {
            var server = context.getBean(EmbeddedServer.class);
            if (!server.isRunning()) {
                server.start();
            }
        }
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
