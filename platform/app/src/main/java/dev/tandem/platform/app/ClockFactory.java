package dev.tandem.platform.app;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;

/// The one source of time; it ticks in milliseconds, the finest that both databases give back as stored.
@Factory
final class ClockFactory {
    @Singleton
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }
}
