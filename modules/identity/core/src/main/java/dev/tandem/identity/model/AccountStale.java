package dev.tandem.identity.model;

import dev.tandem.identity.AccountId;
import dev.tandem.platform.kernel.failure.Stale;

public final class AccountStale extends Stale {
    public static final String CODE = "identity.account-stale";

    public AccountStale(AccountId id) {
        super(CODE, "Account " + id.value() + " is not as you expect it any more. Read it again, then repeat.");
    }
}
