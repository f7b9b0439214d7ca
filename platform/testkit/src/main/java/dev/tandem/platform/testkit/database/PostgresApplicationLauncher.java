package dev.tandem.platform.testkit.database;

import dev.tandem.platform.jdbc.DatabaseSettings;
import dev.tandem.platform.jdbc.pool.ConnectionPool;
import dev.tandem.platform.testkit.postgres.PostgresServer;
import io.micronaut.transaction.SynchronousTransactionManager;
import io.micronaut.transaction.TransactionDefinition;
import java.sql.Connection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A PostgreSQL server with one template, which the first application migrates, and a copy of
/// the template for each test that wants one.
final class PostgresApplicationLauncher implements ApplicationLauncher {
    private final PostgresServer server = PostgresServer.shared();
    private @Nullable String template;

    @Override
    public TestApplication open() {
        if (template == null) {
            return openFirst();
        }
        var copy = server.copy(template);
        return new PostgresApplication(copy, server.settings(copy));
    }

    /// Starts the first application on a new database and moves it away at once, because
    /// PostgreSQL copies no template that is in use.
    private TestApplication openFirst() {
        var database = server.create();
        var application = new PostgresApplication(database, server.directSettings(database));
        application.bean(ObservedPool.class).close();
        template = database;
        application.move();
        return application;
    }

    /// Keeps no idle connections, because each database is used by one test only.
    private static DatabaseSettings withoutIdleConnections(DatabaseSettings settings) {
        return settings.with(settings.pool().sized(0, settings.pool().maximum()));
    }

    @Override
    public String describe(PostgresCleanup isolation) {
        return isolation == PostgresCleanup.ROLLBACK ? "PostgreSQL, by rollback" : "PostgreSQL, from a template";
    }

    private final class PostgresApplication extends TestApplication {
        private String database;
        private boolean used;

        PostgresApplication(String database, DatabaseSettings settings) {
            super(withoutIdleConnections(settings));
            this.database = database;
        }

        @Override
        Runnable clear(PostgresCleanup isolation) {
            if (used) {
                var previous = database;
                var pool = move();
                server.dispose(previous, pool);
            }
            used = isolation == PostgresCleanup.DATABASE;
            return used ? () -> {} : beginAndRollBack();
        }

        private ConnectionPool move() {
            database = server.copy(Objects.requireNonNull(template));
            return bean(ObservedPool.class).moveTo(withoutIdleConnections(server.settings(database)));
        }

        @SuppressWarnings("unchecked")
        private Runnable beginAndRollBack() {
            SynchronousTransactionManager<Connection> transactions = bean(SynchronousTransactionManager.class);
            var transaction = transactions.getTransaction(TransactionDefinition.DEFAULT);
            return () -> transactions.rollback(transaction);
        }
    }
}
