package dev.tandem.platform.kernel.load;

import java.time.Duration;

/// How much one subject, such as an account or an address, may use within a period; the settings may say otherwise,
/// under the same name.
public record UsageLimit(String name, long amount, Duration period) {
    /// Requests that prove or reveal something to whoever guesses: passwords, and which names are taken.
    public static final UsageLimit GUESSES = new UsageLimit("guesses", 10, Duration.ofMinutes(1));

    /// Requests of one account that may change something.
    public static final UsageLimit WRITES = new UsageLimit("writes", 6_000, Duration.ofHours(1));

    /// Bytes that one account has the server store.
    public static final UsageLimit BYTES = new UsageLimit("bytes", 200_000_000, Duration.ofDays(1));
}
