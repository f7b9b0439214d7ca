package dev.tandem.platform.web.connection;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.instrument.InstrumentedExecutorService;
import jakarta.inject.Singleton;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;

/// Requests begin in the order in which they came.
///
/// Virtual threads do not: each event loop starts them by a queue of its own, and while one queue fills as fast
/// as it is emptied, those in another may wait for seconds. Here, whichever thread begins takes the request
/// that has waited longest.
@Singleton
public final class FifoExecutor implements BeanCreatedEventListener<ExecutorService> {

    @Override
    public ExecutorService onCreated(BeanCreatedEvent<ExecutorService> created) {
        var executor = created.getBean();
        return created.getBeanIdentifier().getName().equals(TaskExecutors.BLOCKING) ? kept(executor) : executor;
    }

    public static ExecutorService kept(ExecutorService executor) {
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
