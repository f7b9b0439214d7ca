package dev.tandem.platform.app;

import dev.tandem.platform.jdbc.meter.StatementMeter;
import dev.tandem.platform.web.accesslog.DatabaseMeter;
import io.micronaut.core.propagation.MutablePropagatedContext;
import jakarta.inject.Singleton;
import java.time.Duration;

/// Counts the statements of a request on the connections of the platform.
@Singleton
final class JdbcMeter implements DatabaseMeter {

    @Override
    public Reading start(MutablePropagatedContext context) {
        var meter = new StatementMeter();
        context.add(meter);
        return new MeterReading(meter);
    }

    private record MeterReading(StatementMeter meter) implements Reading {
        @Override
        public int statements() {
            return meter.statements();
        }

        @Override
        public Duration time() {
            return meter.time();
        }
    }
}
