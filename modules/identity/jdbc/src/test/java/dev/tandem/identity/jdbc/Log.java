package dev.tandem.identity.jdbc;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;

/// All that is logged while it is open; nobody else sees it meanwhile.
final class Log implements AutoCloseable {
    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Level level;

    private final List<Appender<ILoggingEvent>> others = new ArrayList<>();

    private Log(Level temporary) {
        ONE_AT_A_TIME.lock();
        level = root.getLevel();
        lines.start();
        root.iteratorForAppenders().forEachRemaining(others::add);
        others.forEach(root::detachAppender);
        root.addAppender(lines);
        root.setLevel(temporary);
    }

    static Log at(Level level) {
        return new Log(level);
    }

    String text() {
        return List.copyOf(lines.list).stream()
                .map(event -> event.getFormattedMessage() + event.getThrowableProxy())
                .collect(Collectors.joining("\n"));
    }

    @Override
    public void close() {
        root.setLevel(level);
        root.detachAppender(lines);
        others.forEach(root::addAppender);
        ONE_AT_A_TIME.unlock();
    }
}
