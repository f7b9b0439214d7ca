package dev.tandem.platform.testkit;

import dev.tandem.platform.jdbc.Engine;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// The stages of one engine: as many as tests run at once, each started when first needed and then used again.
final class TestApplications implements AutoCloseable {
    private final Queue<TestApplication> free = new ConcurrentLinkedQueue<>();
    private final Queue<TestApplication> all = new ConcurrentLinkedQueue<>();
    private final IsolationMetrics figures = new IsolationMetrics();
    private final TestDatabases databases;

    TestApplications(Engine engine) {
        databases = engine == Engine.SQLITE ? new SqliteDatabases() : new PostgresDatabases();
    }

    ApplicationLease lease(PostgresIsolation isolation) {
        var stage = free.poll();
        if (stage == null) {
            stage = open();
        }
        var begin = System.nanoTime();
        var end = stage.isolate(isolation);
        figures.add(databases.describe(isolation), System.nanoTime() - begin);
        return new ApplicationLease(stage, free, end);
    }

    private synchronized TestApplication open() {
        var stage = databases.open();
        all.add(stage);
        return stage;
    }

    @Override
    public void close() {
        all.forEach(TestApplication::close);
        figures.report();
    }
}
