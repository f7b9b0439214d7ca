package dev.tandem.platform.testkit;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/// The lines that a logger gets while this is open. They may come from any test, as tests run
/// side by side.
public final class LogLines extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    public static final String ALL = org.slf4j.Logger.ROOT_LOGGER_NAME;

    private final Queue<ILoggingEvent> lines = new ConcurrentLinkedQueue<>();
    private final Logger logger;
    private final Level from;
    private final @Nullable Level usual;

    private LogLines(Logger logger, Level from, @Nullable Level usual) {
        this.logger = logger;
        this.from = from;
        this.usual = usual;
    }

    public static LogLines of(Class<?> logger, Level from) {
        return of(logger.getName(), from);
    }

    /// Collects the lines of a level and above. Meanwhile the logger lets this level through.
    public static synchronized LogLines of(String name, Level from) {
        var logger = (Logger) LoggerFactory.getLogger(name);
        var others = others(logger);
        var lines = new LogLines(logger, from, others.isEmpty() ? logger.getLevel() : others.getFirst().usual);
        lines.start();
        logger.addAppender(lines);
        if (!logger.isEnabledFor(from)) {
            logger.setLevel(from);
        }
        return lines;
    }

    private static List<LogLines> others(Logger logger) {
        var others = new ArrayList<LogLines>();
        logger.iteratorForAppenders().forEachRemaining(appender -> {
            if (appender instanceof LogLines other) {
                others.add(other);
            }
        });
        return others;
    }

    @Override
    protected void append(ILoggingEvent line) {
        if (line.getLevel().isGreaterOrEqual(from)) {
            line.prepareForDeferredProcessing();
            lines.add(line);
        }
    }

    public Stream<ILoggingEvent> all() {
        return lines.stream();
    }

    public Stream<String> messages() {
        return all().map(ILoggingEvent::getFormattedMessage);
    }

    /// The messages with the stack traces of what was thrown.
    public List<String> texts() {
        return all().map(line ->
                        line.getFormattedMessage() + '\n' + ThrowableProxyUtil.asString(line.getThrowableProxy()))
                .toList();
    }

    /// The messages of one request. Waits until there are at least so many, because some come
    /// after its response.
    public List<String> ofRequest(String id, int atLeast) {
        Predicate<ILoggingEvent> isOfRequest =
                line -> id.equals(line.getMDCPropertyMap().get("request_id"));
        Await.until(() -> all().filter(isOfRequest).count() >= atLeast);
        return all().filter(isOfRequest).map(ILoggingEvent::getFormattedMessage).toList();
    }

    @Override
    public void close() {
        synchronized (LogLines.class) {
            logger.detachAppender(this);
            if (others(logger).isEmpty()) {
                logger.setLevel(usual);
            }
        }
    }
}
