package dev.tandem.platform.kernel.limit;

import java.time.Duration;

/// How much one subject, such as an account or an address, may use within a period. The setting
/// `tandem.limits.<name>` overrides `amount`; zero lifts the limit.
public record UsageLimit(String name, long amount, Duration period) {
    /// Requests that could be used to guess a secret, such as a password, or to find out which
    /// names are taken.
    public static final UsageLimit GUESSES = new UsageLimit("guesses", 10, Duration.ofMinutes(1));

    /// Requests of one account that may change data.
    public static final UsageLimit WRITES = new UsageLimit("writes", 6_000, Duration.ofHours(1));

    /// Bytes that one account sends to be stored.
    public static final UsageLimit BYTES = new UsageLimit("bytes", 200_000_000, Duration.ofDays(1));
}
