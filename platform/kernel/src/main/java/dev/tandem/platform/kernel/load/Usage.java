package dev.tandem.platform.kernel.load;

import java.time.Duration;

/// What is left of a limit, and the time until it resets.
public record Usage(long limit, long remaining, Duration untilReset) {}
