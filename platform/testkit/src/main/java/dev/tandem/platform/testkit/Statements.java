package dev.tandem.platform.testkit;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;

/// The statements that reach the database; a batch is one.
@Singleton
public final class Statements implements QueryExecutionListener {
    private final Queue<String> executed = new ConcurrentLinkedQueue<>();
    private volatile boolean recording;

    /// Does the work and fails unless it took exactly `expected` statements.
    public <T> T executes(int expected, Supplier<T> work) {
        var result = record(work);
        if (executed.size() != expected) {
            throw new AssertionError("expected %d statements, but there were %d:%n%s"
                    .formatted(expected, executed.size(), String.join("\n", executed)));
        }
        return result;
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
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        if (recording) {
            executed.add(
                    queries.isEmpty() ? "(empty batch)" : queries.getFirst().getQuery());
        }
    }
}
