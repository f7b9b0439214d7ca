package dev.tandem.platform.testkit.pgbouncer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.jdbc.address.Database;
import dev.tandem.platform.jdbc.address.PostgresDatabase;
import dev.tandem.platform.testkit.Await;
import dev.tandem.platform.testkit.GenerousTimeouts;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.platform.testkit.postgres.PostgresServer;
import dev.tandem.platform.testkit.sample.SampleRow;
import dev.tandem.platform.testkit.sample.SampleRows;
import dev.tandem.platform.testkit.sample.TransactionKinds;
import io.micronaut.context.ApplicationContext;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The application behind PgBouncer, which is paused and told to reconnect again and again.
@Tag(OnBothDatabases.TAG)
@Tag(PgBouncer.TAG)
class PgBouncerTest {
    private static final int CLIENTS = 20;
    private static final int ROUNDS = 3;

    private static PostgresServer server;
    private static PgBouncer pooler;
    private static ApplicationContext context;
    private static TransactionKinds useCases;
    private static SampleRows rows;

    @BeforeAll
    static void start() {
        server = PostgresServer.start();
        var direct = (PostgresDatabase) Database.at(server.directUrl(server.create()));
        pooler = PgBouncer.before(direct);
        context = GenerousTimeouts.of(Database.at(pooler.url(direct.name())))
                .withDirect(direct)
                .configure(ApplicationContext.builder("test"))
                .start();
        useCases = context.getBean(TransactionKinds.class);
        rows = context.getBean(SampleRows.class);
    }

    @AfterAll
    static void stop() throws IOException {
        context.close();
        try {
            pooler.close();
        } finally {
            server.close();
        }
    }

    /// PgBouncer runs two transactions at a time, and three while it reconnects.
    @Test
    void runsTheTransactionsOfManyClientsAFewAtATime() throws Exception {
        var running = new AtomicInteger();
        var most = new AtomicInteger();

        var saved = all(client -> useCases.write(() -> {
            var row = rows.save(SampleRow.usual());
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            Await.until(() -> most.get() > 1);
            Thread.sleep(10);
            running.decrementAndGet();
            return row;
        }));

        assertThat(rows.findAll()).containsAll(saved);
        assertThat(most.get()).isBetween(2, 3);
    }

    @Test
    void letsNoErrorThroughWhilePausedAndReconnected() throws Exception {
        var disturbance = pooler.disturbance();
        var end = disturbance.rounds() + ROUNDS;

        var saved = all(client -> {
            var row = useCases.write(() -> rows.save(SampleRow.usual()));
            while (disturbance.rounds() < end) {
                row = row.noted("%s %s".formatted(disturbance, client));
                var changed = row;
                useCases.write(() -> rows.update(changed));
                assertThat(useCases.read(() -> rows.findById(changed.id()))).contains(changed);
            }
            return row;
        });

        assertThat(rows.findAll()).containsAll(saved);
    }

    @Test
    void keepsAnIsolationLevelToOneTransaction() throws Exception {
        var jdbc = context.getBean(JdbcOperations.class);
        Callable<String> level = () -> jdbc.execute(connection -> query(connection, "show transaction_isolation"));

        var levels = all(client -> {
            var seen = new HashSet<String>();
            for (var i = 0; i < 20; i++) {
                seen.add(
                        client % 2 == 0
                                ? "one " + useCases.writeSerializable(level)
                                : "other " + useCases.write(level));
            }
            return seen;
        });

        assertThat(levels).flatExtracting(seen -> seen).containsOnly("one serializable", "other read committed");
    }

    @FunctionalInterface
    private interface Client<T> {
        T act(int number) throws Exception;
    }

    private static <T> List<T> all(Client<T> client) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, CLIENTS)
                    .mapToObj(number -> threads.submit(() -> client.act(number)))
                    .toList();
            var results = new ArrayList<T>();
            for (var one : running) {
                results.add(one.get());
            }
            return results;
        }
    }

    private static String query(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql);
                var row = statement.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }
}
