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

    private final BlockingQueue<ILoggingEvent> waiting = new ArrayBlockingQueue<>(CAPACITY);
    private final Thread writer = Thread.ofPlatform().daemon().name("log").unstarted(this::write);
    private String batched = "";
    private volatile boolean resting;
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
    public void stop() {
        end();
        super.stop();
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

    private void afterOffer() {
        if (ending) {
            flush();
        } else if (resting) {
            LockSupport.unpark(writer);
        }
    }

    private boolean isBatched(ILoggingEvent event) {
        return !ending
                && event.getLevel().toInt() <= Level.INFO_INT
                && event.getLoggerName().equals(batched);
    }

    private void write() {
        try {
            while (!ending) {
                rest();
                // More lines come meanwhile.
                Thread.sleep(PAUSE);
                flush();
            }
        } catch (InterruptedException _) {
            end();
        }
    }

    private void rest() {
        resting = true;
        if (waiting.isEmpty() && !ending) {
            LockSupport.park(this);
        }
        resting = false;
    }

    /// Writes what waits, and any later line at once.
    private void end() {
        ending = true;
        LockSupport.unpark(writer);
        flush();
    }

    /// Waits for another thread that writes, too.
    private void flush() {
        streamWriteLock.lock();
        try {
            writeWaiting();
        } catch (IOException e) {
            addError("the console takes no lines", e);
        } finally {
            streamWriteLock.unlock();
        }
    }

    /// Writes the lines that wait, in one piece.
    private void writeWaiting() throws IOException {
        var lines = new ByteArrayOutputStream();
        for (var event = waiting.poll(); event != null; event = waiting.poll()) {
            lines.writeBytes(encoded(event));
        }
        if (lines.size() > 0) {
            getOutputStream().write(lines.toByteArray());
            getOutputStream().flush();
        }
    }

    private byte[] encoded(ILoggingEvent event) {
        try {
            return encoder.encode(event);
        } catch (RuntimeException e) {
            addError("a line cannot be written", e);
            return new byte[0];
        }
    }
}
