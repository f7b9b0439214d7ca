package dev.tandem.identity;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Tells other modules which accounts exist, and what anybody may know of them.
public interface AccountDirectory {
    /// Finds the accounts with these ids, in one statement. Deleted accounts are left out.
    Map<AccountId, AccountSummary> find(Collection<AccountId> ids);

    /// Returns empty for a deleted account too.
    default Optional<AccountSummary> findOne(AccountId id) {
        return Optional.ofNullable(find(Set.of(id)).get(id));
    }
}
