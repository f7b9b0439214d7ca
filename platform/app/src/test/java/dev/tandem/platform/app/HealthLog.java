package dev.tandem.platform.app;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/// What the log says of databases' health, from when it is made until it is closed.
final class HealthLog implements AutoCloseable {
    private final Logger logger = (Logger) LoggerFactory.getLogger("tandem.health");
    private final ListAppender<ILoggingEvent> appender = new ListAppender<>() {
        @Override
        protected void append(ILoggingEvent line) {
            // Which request it is of can be told on its own thread only.
            line.prepareForDeferredProcessing();
            super.append(line);
        }
    };

    HealthLog() {
        appender.start();
        logger.addAppender(appender);
    }

    /// Those that name a database, or that were written for a request; other tests have theirs.
    List<String> lines(String databaseOrRequest) {
        return List.copyOf(appender.list).stream()
                .filter(line -> line.getFormattedMessage().contains(databaseOrRequest)
                        || databaseOrRequest.equals(line.getMDCPropertyMap().get("request_id")))
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    @Override
    public void close() {
        logger.detachAppender(appender);
    }
}
