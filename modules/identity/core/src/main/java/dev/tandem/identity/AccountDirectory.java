package dev.tandem.identity;

import java.util.Collection;
import java.util.Map;

/// Answers other modules who is who.
public interface AccountDirectory {
    /// Those of the accounts that there are, in one statement; deleted ones are left out.
    Map<AccountId, AccountSummary> find(Collection<AccountId> ids);
}
