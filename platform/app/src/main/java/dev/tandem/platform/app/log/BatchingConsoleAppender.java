package dev.tandem.platform.app.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.LockSupport;

/// Writes the lines of one logger, of which there is one for each request, several at once and
/// on a thread of its own. A request then waits neither for the format of its line nor for the
/// console. The arguments of such a line must not change.
///
/// Any other line, and any that is more than information, is written at once, behind those that
/// wait. So all lines keep their order, and none is lost when the program ends by itself.
public final class BatchingConsoleAppender extends ConsoleAppender<ILoggingEvent> {
    private static final int CAPACITY = 10_000;
    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(100);

    private final BlockingQueue<ILoggingEvent> waiting = new ArrayBlockingQueue<>(CAPACITY);
    private final Thread writer = Thread.ofPlatform().daemon().name("log").unstarted(this::write);
    private String batched = "";
    private volatile boolean ending;

    /// The name of the logger whose lines may wait.
    public void setBatched(String logger) {
        batched = logger;
    }

    @Override
    public void start() {
        super.start();
        writer.start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (isBatched(event)) {
            // What belongs to the thread is kept; the message is formatted by the writer.
            event.getMDCPropertyMap();
            if (waiting.offer(event)) {
                afterOffer();
                return;
            }
        }
        flush();
        super.append(event);
    }

    /// Wakes the writer for the first line only: it then waits for more of them.
    private void afterOffer() {
        if (ending) {
            flush();
        } else if (waiting.size() == 1) {
            LockSupport.unpark(writer);
        }
    }

    private boolean isBatched(ILoggingEvent event) {
        return !ending
                && event.getLevel().toInt() <= Level.INFO_INT
                && event.getLoggerName().equals(batched);
    }

    private void write() {
        while (!ending) {
            if (waiting.isEmpty()) {
                LockSupport.parkNanos(this, LONGEST_PAUSE.toNanos());
            } else {
                pause();
                flush();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Waits for the writer, too, which may be writing.
    private void end() {
        ending = true;
        writeWaiting();
    }

    private void flush() {
        if (!waiting.isEmpty()) {
            writeWaiting();
        }
    }

    /// Writes the lines that wait, in one piece.
    private void writeWaiting() {
        streamWriteLock.lock();
        try {
            var lines = new ByteArrayOutputStream();
            for (var event = waiting.poll(); event != null; event = waiting.poll()) {
                lines.writeBytes(encoder.encode(event));
            }
            getOutputStream().write(lines.toByteArray());
            getOutputStream().flush();
        } catch (IOException e) {
            addError("the console takes no lines", e);
        } finally {
            streamWriteLock.unlock();
        }
    }
}
