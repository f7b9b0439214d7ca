package dev.tandem.identity;

import dev.tandem.platform.kernel.NotFound;

public final class AccountNotFound extends NotFound {
    public AccountNotFound(AccountId id) {
        super("identity.account-not-found", "There is no account " + id.value() + ".");
    }
}
