package dev.tandem.platform.kernel.load;

import java.time.Duration;

/// What is left of a limit, and when it begins anew.
public record Usage(long limit, long remaining, Duration untilReset) {}
