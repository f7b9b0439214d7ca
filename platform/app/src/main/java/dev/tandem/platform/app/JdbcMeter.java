package dev.tandem.platform.app;

import dev.tandem.platform.jdbc.StatementMeter;
import dev.tandem.platform.web.DatabaseMeter;
import io.micronaut.core.propagation.MutablePropagatedContext;
import jakarta.inject.Singleton;
import java.time.Duration;

/// Counts what goes through our connections.
@Singleton
final class JdbcMeter implements DatabaseMeter {

    @Override
    public Reading start(MutablePropagatedContext context) {
        var effort = new StatementMeter();
        context.add(effort);
        return new EffortReading(effort);
    }

    private record EffortReading(StatementMeter effort) implements Reading {
        @Override
        public int statements() {
            return effort.statements();
        }

        @Override
        public Duration time() {
            return effort.time();
        }
    }
}
