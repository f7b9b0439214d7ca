package dev.tandem.platform.web.limit;

import dev.tandem.platform.kernel.limit.CostlyWork;
import dev.tandem.platform.kernel.limit.ServerBusy;
import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.netty.channel.Channel;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Runs costly work on a few platform threads with a short queue, and leaves half of the
/// processors to everything else (docs/adr/0025).
@Singleton
final class CostlyWorkThreads implements CostlyWork {
    private static final int WAITING_PER_THREAD = 16;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final ThreadPoolExecutor threads;

    CostlyWorkThreads() {
        this(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    }

    CostlyWorkThreads(int count) {
        var waiting = new ArrayBlockingQueue<Runnable>(count * WAITING_PER_THREAD, true);
        threads = new ThreadPoolExecutor(
                count,
                count,
                0,
                TimeUnit.SECONDS,
                waiting,
                Thread.ofPlatform().daemon().name("costly-work-", 1).factory());
    }

    @Override
    public <T> T run(Supplier<T> work) {
        var task = new Task<>(work, new CompletableFuture<>(), caller());
        try {
            submit(task);
        } catch (RejectedExecutionException _) {
            throw new ServerBusy(RETRY_AFTER);
        }
        return task.result();
    }

    /// Drops waiting tasks whose callers have closed their connections, if there is no room.
    private void submit(Task<?> task) {
        try {
            threads.execute(task);
        } catch (RejectedExecutionException _) {
            threads.getQueue().removeIf(waiting -> ((Task<?>) waiting).isDropped());
            threads.execute(task);
        }
    }

    int waiting() {
        return threads.getQueue().size();
    }

    /// The connection of the caller; empty if no request asks for the work.
    private static Optional<Channel> caller() {
        return ServerRequestContext.currentRequest()
                .filter(NettyHttpRequest.class::isInstance)
                .map(request -> ((NettyHttpRequest<?>) request)
                        .getChannelHandlerContext()
                        .channel());
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow().forEach(waiting -> ((Task<?>) waiting).drop());
    }

    private record Task<T>(Supplier<T> work, CompletableFuture<T> outcome, Optional<Channel> caller)
            implements Runnable {
        @Override
        public void run() {
            if (!isDropped()) {
                try {
                    outcome.complete(work.get());
                } catch (Throwable e) {
                    outcome.completeExceptionally(e);
                }
            }
        }

        /// Whether the caller has closed the connection; if so, ends the task.
        boolean isDropped() {
            var hasLeft = caller.filter(channel -> !channel.isActive()).isPresent();
            if (hasLeft) {
                drop();
            }
            return hasLeft;
        }

        void drop() {
            outcome.completeExceptionally(new ServerBusy(RETRY_AFTER));
        }

        T result() {
            try {
                return outcome.join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : e;
            }
        }
    }
}
