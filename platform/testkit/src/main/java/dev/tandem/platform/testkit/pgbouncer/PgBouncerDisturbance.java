package dev.tandem.platform.testkit.pgbouncer;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Pauses a pooler, lets it go on and has it connect anew, again and again: what its keepers do now and then.
final class PgBouncerDisturbance implements AutoCloseable {
    private static final int PAUSE_MILLIS = 200;
    private static final int REST_MILLIS = 400;

    /// A pause waits for every transaction that runs, and all others wait with it: no longer than this.
    private static final Duration UNTIL_ALL_STAND_STILL = Duration.ofMillis(500);

    private final int port;
    private final CountDownLatch end = new CountDownLatch(1);
    private final CompletableFuture<Void> outcome = new CompletableFuture<>();
    private final AtomicInteger pauses = new AtomicInteger();
    private final AtomicInteger pausesInVain = new AtomicInteger();
    private final AtomicInteger reconnects = new AtomicInteger();

    private PgBouncerDisturbance(int port) {
        this.port = port;
    }

    static PgBouncerDisturbance at(int port) {
        var unrest = new PgBouncerDisturbance(port);
        Thread.startVirtualThread(unrest::run);
        return unrest;
    }

    /// How often both have happened; fails when there is no more to come.
    int rounds() {
        if (outcome.isDone()) {
            outcome.join();
        }
        return Math.min(pauses.get(), reconnects.get());
    }

    private void run() {
        try {
            goRound();
            outcome.complete(null);
        } catch (Exception e) {
            outcome.completeExceptionally(e);
        }
    }

    private void goRound() throws IOException, InterruptedException {
        do {
            pause();
            rest();
            order("RECONNECT");
            reconnects.incrementAndGet();
        } while (!rest());
    }

    /// Whoever asked for a pause and left is still obeyed; so the word to go on comes in any case.
    private void pause() throws IOException, InterruptedException {
        try (var console = new PgBouncerConsole(port)) {
            console.execute("PAUSE", UNTIL_ALL_STAND_STILL);
            pauses.incrementAndGet();
            Thread.sleep(PAUSE_MILLIS);
        } catch (SocketTimeoutException e) {
            pausesInVain.incrementAndGet();
        } finally {
            order("RESUME");
        }
    }

    private void order(String order) throws IOException {
        try (var console = new PgBouncerConsole(port)) {
            console.execute(order);
        }
    }

    /// True when it is time to stop.
    private boolean rest() throws InterruptedException {
        return end.await(REST_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public String toString() {
        return "%d pauses, %d more given up, %d reconnects"
                .formatted(pauses.get(), pausesInVain.get(), reconnects.get());
    }

    /// Fails when the unrest came to an end before.
    @Override
    public void close() {
        end.countDown();
        outcome.join();
    }
}
