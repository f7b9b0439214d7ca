package dev.tandem.platform.testkit;

import dev.tandem.platform.jdbc.Engine;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// The stages of one engine: as many as tests run at once, each started when first needed and then used again.
final class Stages implements AutoCloseable {
    private final Queue<Stage> free = new ConcurrentLinkedQueue<>();
    private final Queue<Stage> all = new ConcurrentLinkedQueue<>();
    private final IsolationFigures figures = new IsolationFigures();
    private final TestDatabases databases;

    Stages(Engine engine) {
        databases = engine == Engine.SQLITE ? new SqliteDatabases() : new PostgresDatabases();
    }

    Lease lease(PostgresIsolation isolation) {
        var stage = free.poll();
        if (stage == null) {
            stage = open();
        }
        var begin = System.nanoTime();
        var end = stage.isolate(isolation);
        figures.add(databases.describe(isolation), System.nanoTime() - begin);
        return new Lease(stage, free, end);
    }

    private synchronized Stage open() {
        var stage = databases.open();
        all.add(stage);
        return stage;
    }

    @Override
    public void close() {
        all.forEach(Stage::close);
        figures.report();
    }
}
