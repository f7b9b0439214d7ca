package dev.tandem.platform.kernel.load;

import java.util.Optional;

/// Counts what subjects use of limits, on all nodes together.
public interface UsageLimits {
    /// Adds to what a subject has used in this period, or fails with [UsageLimitReached] if nothing was left.
    /// An amount of zero only looks. Empty where the settings lift the limit.
    ///
    /// It is called outside of any transaction: what is rolled back was tried all the same.
    Optional<Usage> use(UsageLimit limit, String subject, long amount);
}
