package dev.tandem.platform.jdbc.limit;

import dev.tandem.platform.kernel.limit.RemainingUsage;
import dev.tandem.platform.kernel.limit.UsageLimit;
import dev.tandem.platform.kernel.limit.UsageLimits;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Counts uses against limits that all nodes share (docs/adr/0026). A node reserves a share
/// of a limit in the database and uses it up in memory, so that few uses cost a statement.
@Singleton
@Requires(beans = UsageCounts.class)
final class JdbcUsageLimits implements UsageLimits {
    private static final int MAX_SHARES = 100_000;

    private final UsageCounts counts;
    private final Environment settings;
    private final Clock clock;
    private final ConcurrentHashMap<String, Long> amounts = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, UsageReservation> shares = new ConcurrentHashMap<>();

    JdbcUsageLimits(UsageCounts counts, Environment settings, Clock clock) {
        this.counts = counts;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Optional<RemainingUsage> use(UsageLimit limit, String subject, long amount) {
        var max = amounts.computeIfAbsent(
                limit.name(), name -> settings.getProperty("tandem.limits." + name, Long.class, limit.amount()));
        if (max == 0) {
            return Optional.empty();
        }
        var now = clock.millis();
        var period = limit.period().toMillis();
        var name = limit.name() + ":" + subject;
        return Optional.of(share(name, max, now - now % period + period).use(amount, now));
    }

    /// A share that is dropped from memory was counted as used, so its rest is lost until the
    /// period ends.
    private UsageReservation share(String name, long max, long endsAt) {
        if (shares.size() >= MAX_SHARES) {
            shares.clear();
        }
        return shares.compute(
                name,
                (key, last) -> last == null || !last.isFor(max, endsAt)
                        ? new UsageReservation(counts, key, max, endsAt)
                        : last);
    }
}
