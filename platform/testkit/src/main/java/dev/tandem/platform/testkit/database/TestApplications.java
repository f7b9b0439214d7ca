package dev.tandem.platform.testkit.database;

import dev.tandem.platform.jdbc.address.Engine;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// The applications of one engine, one for each test that runs at a time. Each is started
/// when it is first needed and then used again.
final class TestApplications implements AutoCloseable {
    private final Queue<TestApplication> free = new ConcurrentLinkedQueue<>();
    private final Queue<TestApplication> all = new ConcurrentLinkedQueue<>();
    private final IsolationTiming metrics = new IsolationTiming();
    private final ApplicationLauncher databases;

    TestApplications(Engine engine) {
        databases = engine == Engine.SQLITE ? new SqliteApplicationLauncher() : new PostgresApplicationLauncher();
    }

    ApplicationLease lease(PostgresCleanup isolation) {
        var application = free.poll();
        if (application == null) {
            application = open();
        }
        var begin = System.nanoTime();
        var end = application.isolate(isolation);
        metrics.add(databases.describe(isolation), System.nanoTime() - begin);
        return new ApplicationLease(application, free, end);
    }

    private synchronized TestApplication open() {
        var application = databases.open();
        all.add(application);
        return application;
    }

    @Override
    public void close() {
        all.forEach(TestApplication::close);
        metrics.report();
    }
}
