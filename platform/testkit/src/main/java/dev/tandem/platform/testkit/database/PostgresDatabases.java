package dev.tandem.platform.testkit.database;

import dev.tandem.platform.jdbc.DatabaseSettings;
import dev.tandem.platform.jdbc.pool.ConnectionPool;
import dev.tandem.platform.testkit.postgres.PostgresServer;
import io.micronaut.transaction.SynchronousTransactionManager;
import io.micronaut.transaction.TransactionDefinition;
import java.sql.Connection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A server with one template, which the first stage migrates, and a copy of it for each test that wants one.
final class PostgresDatabases implements TestDatabases {
    private final PostgresServer server = PostgresServer.shared();
    private @Nullable String template;

    @Override
    public TestApplication open() {
        if (template == null) {
            return openFirst();
        }
        var copy = server.copy(template);
        return new PostgresStage(copy, server.settings(copy));
    }

    /// A database in use is no template, so the stage that makes it leaves it at once.
    private TestApplication openFirst() {
        var database = server.create();
        var application = new PostgresStage(database, server.directSettings(database));
        application.bean(TestPool.class).close();
        template = database;
        application.move();
        return application;
    }

    /// Each database is used by one test only, so no connection is kept in store.
    private static DatabaseSettings withoutAStore(DatabaseSettings settings) {
        return settings.with(settings.pool().sized(0, settings.pool().maximum()));
    }

    @Override
    public String describe(PostgresIsolation isolation) {
        return isolation == PostgresIsolation.ROLLBACK ? "PostgreSQL, by rollback" : "PostgreSQL, from a template";
    }

    private final class PostgresStage extends TestApplication {
        private String database;
        private boolean used;

        PostgresStage(String database, DatabaseSettings settings) {
            super(withoutAStore(settings));
            this.database = database;
        }

        @Override
        Runnable clear(PostgresIsolation isolation) {
            if (used) {
                var left = database;
                var pool = move();
                server.dispose(left, pool);
            }
            used = isolation == PostgresIsolation.DATABASE;
            return used ? () -> {} : beginAndRollBack();
        }

        private ConnectionPool move() {
            database = server.copy(Objects.requireNonNull(template));
            return bean(TestPool.class).moveTo(withoutAStore(server.settings(database)));
        }

        @SuppressWarnings("unchecked")
        private Runnable beginAndRollBack() {
            SynchronousTransactionManager<Connection> transactions = bean(SynchronousTransactionManager.class);
            var transaction = transactions.getTransaction(TransactionDefinition.DEFAULT);
            return () -> transactions.rollback(transaction);
        }
    }
}
