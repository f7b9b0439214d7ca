package dev.tandem.platform.app;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;

/// The one source of time. It ticks in milliseconds, the finest unit that both databases
/// store unchanged.
@Factory
final class ClockFactory {
    @Singleton
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }
}
