package dev.tandem.platform.kernel.limit;

import java.time.Duration;

/// What is left of a limit, and the time until it resets.
public record RemainingUsage(long limit, long remaining, Duration untilReset) {}
