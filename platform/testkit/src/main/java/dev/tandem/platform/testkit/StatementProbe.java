package dev.tandem.platform.testkit;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import org.jspecify.annotations.Nullable;

/// Records, counts, delays and fails the statements that reach the database. A batch counts
/// as one statement.
@Singleton
public final class StatementProbe implements QueryExecutionListener {
    private final Queue<ExecutedStatement> executed = new ConcurrentLinkedQueue<>();
    private final AtomicInteger untilFailure = new AtomicInteger();
    private final AtomicReference<@Nullable Hold> holding = new AtomicReference<>();
    private volatile boolean recording;

    /// Does the work, and fails unless it executed exactly `expected` statements.
    public <T> T executes(int expected, Supplier<T> work) {
        var result = record(work);
        if (executed.size() != expected) {
            throw new AssertionError("expected %d statements, but there were %d:%n%s"
                    .formatted(
                            expected,
                            executed.size(),
                            executed.stream().map(ExecutedStatement::sql).collect(Collectors.joining("\n"))));
        }
        return result;
    }

    /// Does the work and returns the statements that it executed.
    public List<ExecutedStatement> of(Supplier<?> work) {
        record(work);
        return List.copyOf(executed);
    }

    /// Does the work while the statement of this number, counted from 1, fails before it
    /// reaches the database.
    public <T> T failingAt(int number, Supplier<T> work) {
        untilFailure.set(number);
        try {
            return work.get();
        } finally {
            untilFailure.set(0);
        }
    }

    /// Makes the next statement on a table, from any thread, wait until the latch has been
    /// counted down. The returned latch is counted down when that statement begins to wait.
    public CountDownLatch hold(String table, CountDownLatch until) {
        var begun = new CountDownLatch(1);
        holding.set(new Hold(table, until, begun));
        return begun;
    }

    private <T> T record(Supplier<T> work) {
        executed.clear();
        recording = true;
        try {
            return work.get();
        } finally {
            recording = false;
        }
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        var hold = holding.get();
        if (hold != null && hold.matches(queries) && holding.compareAndSet(hold, null)) {
            hold.await();
        }
        if (untilFailure.get() > 0 && untilFailure.decrementAndGet() == 0) {
            throw new DeliberateException("a test lets this statement fail");
        }
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        if (recording) {
            executed.add(queries.isEmpty() ? ExecutedStatement.NONE : ExecutedStatement.of(queries.getFirst()));
        }
    }

    private record Hold(String table, CountDownLatch until, CountDownLatch begun) {
        boolean matches(List<QueryInfo> queries) {
            return queries.stream()
                    .map(query -> query.getQuery().replace("\"", ""))
                    .anyMatch(sql -> sql.contains(" " + table + " "));
        }

        void await() {
            begun.countDown();
            try {
                Await.zero(until);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
