package dev.tandem.platform.kernel.limit;

import java.util.Optional;

/// Counts how much subjects, such as accounts and addresses, use of their limits on all nodes
/// together (docs/adr/0026).
public interface UsageLimits {
    /// Adds `amount` to what the subject has used in the current period, and returns what is
    /// left. An amount of zero only reads what is left. The result is empty if the settings
    /// lift the limit.
    ///
    /// Fails with [UsageLimitReached] if nothing was left. It must be called outside of any
    /// transaction, since an attempt counts even if its transaction is rolled back.
    Optional<RemainingUsage> use(UsageLimit limit, String subject, long amount);
}
