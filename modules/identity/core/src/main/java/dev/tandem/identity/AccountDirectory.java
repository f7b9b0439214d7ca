package dev.tandem.identity;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Answers other modules who is who.
public interface AccountDirectory {
    /// Those of the accounts that there are, in one statement; deleted ones are left out.
    Map<AccountId, AccountSummary> find(Collection<AccountId> ids);

    /// Empty for a deleted account too.
    default Optional<AccountSummary> findOne(AccountId id) {
        return Optional.ofNullable(find(Set.of(id)).get(id));
    }
}
