package dev.tandem.identity;

import dev.tandem.platform.kernel.Stale;

public final class AccountStale extends Stale {
    public AccountStale(AccountId id) {
        super(
                "identity.account-stale",
                "Account " + id.value() + " was changed by someone else. Read it again, then repeat.");
    }
}
