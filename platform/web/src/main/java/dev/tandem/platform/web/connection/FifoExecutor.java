package dev.tandem.platform.web.connection;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.instrument.InstrumentedExecutorService;
import jakarta.inject.Singleton;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;

/// Starts requests in the order in which they came.
///
/// Virtual threads alone do not: each event loop starts them from a queue of its own, and while
/// one queue is filled as fast as it is emptied, requests in another may wait for seconds.
/// Here, a thread that starts takes the request that has waited longest.
@Singleton
public final class FifoExecutor implements BeanCreatedEventListener<ExecutorService> {

    @Override
    public ExecutorService onCreated(BeanCreatedEvent<ExecutorService> created) {
        var executor = created.getBean();
        return created.getBeanIdentifier().getName().equals(TaskExecutors.BLOCKING) ? inOrder(executor) : executor;
    }

    public static ExecutorService inOrder(ExecutorService executor) {
        Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
        return new InstrumentedExecutorService() {
            @Override
            public ExecutorService getTarget() {
                return executor;
            }

            @Override
            public void execute(Runnable task) {
                waiting.add(task);
                executor.execute(() -> waiting.remove().run());
            }
        };
    }
}
