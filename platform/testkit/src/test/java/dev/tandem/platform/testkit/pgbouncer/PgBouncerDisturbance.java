package dev.tandem.platform.testkit.pgbouncer;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Pauses a pooler, resumes it and makes it reconnect, again and again, as its operators do
/// now and then.
final class PgBouncerDisturbance implements AutoCloseable {
    private static final int PAUSE_MILLIS = 200;
    private static final int MILLIS_BETWEEN_DISTURBANCES = 400;

    /// The longest wait for a pause to begin: it waits for every transaction that runs, and
    /// all others wait with it.
    private static final Duration PAUSE_TIMEOUT = Duration.ofMillis(500);

    private final int port;
    private final CountDownLatch end = new CountDownLatch(1);
    private final CompletableFuture<Void> outcome = new CompletableFuture<>();
    private final AtomicInteger pauses = new AtomicInteger();
    private final AtomicInteger abandonedPauses = new AtomicInteger();
    private final AtomicInteger reconnects = new AtomicInteger();

    private PgBouncerDisturbance(int port) {
        this.port = port;
    }

    static PgBouncerDisturbance at(int port) {
        var disturbance = new PgBouncerDisturbance(port);
        Thread.startVirtualThread(disturbance::run);
        return disturbance;
    }

    /// How often both a pause and a reconnect have happened. Fails when the disturbance has
    /// ended.
    int rounds() {
        if (outcome.isDone()) {
            outcome.join();
        }
        return Math.min(pauses.get(), reconnects.get());
    }

    private void run() {
        try {
            disturb();
            outcome.complete(null);
        } catch (Exception e) {
            outcome.completeExceptionally(e);
        }
    }

    private void disturb() throws IOException, InterruptedException {
        do {
            pause();
            waitForEnd();
            execute("RECONNECT");
            reconnects.incrementAndGet();
        } while (!waitForEnd());
    }

    /// Pauses the pooler and resumes it in any case, because PgBouncer pauses even after the
    /// client that asked for it has left.
    private void pause() throws IOException, InterruptedException {
        try (var console = new PgBouncerConsole(port)) {
            console.execute("PAUSE", PAUSE_TIMEOUT);
            pauses.incrementAndGet();
            Thread.sleep(PAUSE_MILLIS);
        } catch (SocketTimeoutException _) {
            abandonedPauses.incrementAndGet();
        } finally {
            execute("RESUME");
        }
    }

    private void execute(String command) throws IOException {
        try (var console = new PgBouncerConsole(port)) {
            console.execute(command);
        }
    }

    /// Waits between two disturbances. True when it is time to stop.
    private boolean waitForEnd() throws InterruptedException {
        return end.await(MILLIS_BETWEEN_DISTURBANCES, TimeUnit.MILLISECONDS);
    }

    @Override
    public String toString() {
        return "%d pauses, %d more given up, %d reconnects"
                .formatted(pauses.get(), abandonedPauses.get(), reconnects.get());
    }

    /// Fails when the disturbance has ended before.
    @Override
    public void close() {
        end.countDown();
        outcome.join();
    }
}
