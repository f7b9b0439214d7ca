package dev.tandem.platform.testkit.database;

import dev.tandem.platform.testkit.statement.Violations;
import java.util.Optional;
import java.util.Queue;

/// One test's use of an application. JUnit closes it when the test is over.
record ApplicationLease(TestApplication application, Queue<TestApplication> free, Runnable end)
        implements AutoCloseable {
    @Override
    public void close() {
        end.run();
        application.bean(Violations.class).failUnlessReported(Optional.empty());
        free.add(application);
    }
}
