package dev.tandem.identity;

import dev.tandem.platform.kernel.failure.NotFound;

public final class AccountNotFound extends NotFound {
    public static final String CODE = "identity.account-not-found";

    public AccountNotFound(AccountId id) {
        super(CODE, "There is no account " + id.value() + ".");
    }
}
