package dev.tandem.performance.floor;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// The one thread that writes. What has queued up meanwhile is committed together.
final class SqliteWriter {
    interface Work {
        String run(SqliteSession session) throws SQLException;
    }

    private record Job(Work work, Context context, Promise<String> promise) {
        /// The text that the work has made, or the exception that it ended with.
        void tell(Object outcome) {
            context.runOnContext(loop -> {
                if (outcome instanceof Exception failure) {
                    promise.tryFail(failure);
                } else {
                    promise.tryComplete((String) outcome);
                }
            });
        }
    }

    private static SqliteWriter shared;

    private final BlockingQueue<Job> jobs = new LinkedBlockingQueue<>();
    private final SqliteSession session;

    private SqliteWriter(String url) {
        session = new SqliteSession(url);
        Thread.ofPlatform().daemon().name("writer").start(this::run);
    }

    static synchronized SqliteWriter of(String url) {
        if (shared == null) {
            shared = new SqliteWriter(url);
        }
        return shared;
    }

    Future<String> submit(Vertx vertx, Work work) {
        Promise<String> promise = Promise.promise();
        jobs.add(new Job(work, vertx.getOrCreateContext(), promise));
        return promise.future();
    }

    private void run() {
        List<Job> batch = new ArrayList<>();
        while (true) {
            try {
                batch.clear();
                batch.add(jobs.take());
                jobs.drainTo(batch, 63);
                commit(batch);
            } catch (Exception failure) {
                failure.printStackTrace();
                batch.forEach(job -> job.tell(failure));
            }
        }
    }

    private void commit(List<Job> batch) throws SQLException {
        List<Object> outcomes = new ArrayList<>();
        session.update("begin immediate");
        for (Job job : batch) {
            outcomes.add(outcome(job.work()));
        }
        session.update("commit");
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).tell(outcomes.get(i));
        }
    }

    private Object outcome(Work work) throws SQLException {
        session.update("savepoint one");
        try {
            return work.run(session);
        } catch (Exception failure) {
            session.update("rollback to one");
            return failure;
        } finally {
            session.update("release one");
        }
    }
}
