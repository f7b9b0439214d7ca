package dev.tandem.platform.testkit;

import dev.tandem.platform.jdbc.Database;
import io.micronaut.transaction.SynchronousTransactionManager;
import io.micronaut.transaction.TransactionDefinition;
import java.sql.Connection;
import org.jspecify.annotations.Nullable;

/// A server with one template, which the first stage migrates, and a copy of it for each test that wants one.
final class PostgresDatabases implements TestDatabases {
    private final PostgresServer server = PostgresServer.start();
    private @Nullable String template;

    @Override
    public Stage open() {
        var stage = new PostgresStage(server.create(template));
        if (template == null) {
            template = stage.database;
            // A database in use is no template, so the stage that made it leaves it at once.
            stage.move();
        }
        return stage;
    }

    @Override
    public String describe(PostgresIsolation isolation) {
        return isolation == PostgresIsolation.ROLLBACK ? "PostgreSQL, by rollback" : "PostgreSQL, from a template";
    }

    @Override
    public void close() {
        server.close();
    }

    private final class PostgresStage extends Stage {
        private String database;
        private boolean used;

        PostgresStage(String database) {
            super(Database.at(server.url(database)));
            this.database = database;
        }

        @Override
        Runnable clear(PostgresIsolation isolation) {
            if (used) {
                var left = database;
                move();
                server.drop(left);
            }
            used = isolation == PostgresIsolation.DATABASE;
            return used ? () -> {} : beginAndRollBack();
        }

        private void move() {
            bean(TestDataSource.class).move(() -> {
                database = server.create(template);
                return Database.at(server.url(database)).jdbcUrl();
            });
        }

        @SuppressWarnings("unchecked")
        private Runnable beginAndRollBack() {
            SynchronousTransactionManager<Connection> transactions = bean(SynchronousTransactionManager.class);
            var transaction = transactions.getTransaction(TransactionDefinition.DEFAULT);
            return () -> transactions.rollback(transaction);
        }
    }
}
