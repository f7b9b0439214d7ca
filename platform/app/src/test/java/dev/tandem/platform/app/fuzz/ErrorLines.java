package dev.tandem.platform.app.fuzz;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/// What anybody logs as an error while it listens.
final class ErrorLines extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    private final Queue<ILoggingEvent> lines = new ConcurrentLinkedQueue<>();

    ErrorLines() {
        start();
        ROOT.addAppender(this);
    }

    List<String> text() {
        return lines.stream()
                .map(line -> line.getFormattedMessage() + "\n"
                        + (line.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(line.getThrowableProxy())))
                .toList();
    }

    @Override
    protected void append(ILoggingEvent line) {
        if (line.getLevel().isGreaterOrEqual(Level.ERROR)) {
            lines.add(line);
        }
    }

    @Override
    public void close() {
        ROOT.detachAppender(this);
    }
}
