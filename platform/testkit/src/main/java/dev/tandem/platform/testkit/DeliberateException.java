package dev.tandem.platform.testkit;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;

/// A failure that a test causes to see what becomes of it. The output of the build leaves it
/// out.
public final class DeliberateException extends RuntimeException {
    public DeliberateException(String message) {
        super(message);
    }

    /// Keeps expected failures out of the lines of an appender, also as the cause of another
    /// failure.
    public static final class Omitted extends Filter<ILoggingEvent> {
        @Override
        public FilterReply decide(ILoggingEvent line) {
            for (var thrown = line.getThrowableProxy(); thrown != null; thrown = thrown.getCause()) {
                if (thrown.getClassName().equals(DeliberateException.class.getName())) {
                    return FilterReply.DENY;
                }
            }
            return FilterReply.NEUTRAL;
        }
    }
}
