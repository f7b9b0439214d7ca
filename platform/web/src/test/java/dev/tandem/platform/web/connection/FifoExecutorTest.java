package dev.tandem.platform.web.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FifoExecutorTest {
    @Test
    void runsTasksInTheOrderInWhichTheyCame() {
        var newestFirst = new NewestFirst();
        var executor = FifoExecutor.inOrder(newestFirst);
        var served = new ArrayList<String>();

        executor.execute(() -> served.add("first"));
        executor.execute(() -> served.add("second"));
        executor.execute(() -> served.add("third"));
        newestFirst.runAll();

        assertThat(served).containsExactly("first", "second", "third");
    }

    private static final class NewestFirst extends AbstractExecutorService {
        private final Deque<Runnable> begun = new ArrayDeque<>();

        @Override
        public void execute(Runnable task) {
            begun.push(task);
        }

        void runAll() {
            begun.forEach(Runnable::run);
        }

        @Override
        public void shutdown() {}

        @Override
        public List<Runnable> shutdownNow() {
            return List.of();
        }

        @Override
        public boolean isShutdown() {
            return false;
        }

        @Override
        public boolean isTerminated() {
            return false;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return true;
        }
    }
}
