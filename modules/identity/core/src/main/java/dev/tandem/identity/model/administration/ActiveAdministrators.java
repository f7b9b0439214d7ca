package dev.tandem.identity.model.administration;

import dev.tandem.identity.AccountId;
import java.util.Set;

/// The administrators whose accounts are neither deactivated nor deleted.
///
/// There is always one, from the first that the command line makes on, unless the command line
/// takes it back.
public record ActiveAdministrators(Set<AccountId> ids) {
    public ActiveAdministrators {
        ids = Set.copyOf(ids);
    }

    /// Fails with [NotAdministrator].
    public void require(AccountId actor) {
        if (!ids.contains(actor)) {
            throw new NotAdministrator();
        }
    }

    /// Fails with [LastAdministrator] if there would be none without this account.
    public void requireAnotherThan(AccountId leaving) {
        if (ids.equals(Set.of(leaving))) {
            throw new LastAdministrator();
        }
    }
}
