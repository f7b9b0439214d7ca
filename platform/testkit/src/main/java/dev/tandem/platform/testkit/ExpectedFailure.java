package dev.tandem.platform.testkit;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;

/// What a test lets happen, so that what others make of it is seen. The build's output does without.
public final class ExpectedFailure extends RuntimeException {
    public ExpectedFailure(String message) {
        super(message);
    }

    /// Keeps them out of an appender's lines, also as the cause of another failure.
    public static final class Omitted extends Filter<ILoggingEvent> {
        @Override
        public FilterReply decide(ILoggingEvent line) {
            for (var thrown = line.getThrowableProxy(); thrown != null; thrown = thrown.getCause()) {
                if (thrown.getClassName().equals(ExpectedFailure.class.getName())) {
                    return FilterReply.DENY;
                }
            }
            return FilterReply.NEUTRAL;
        }
    }
}
