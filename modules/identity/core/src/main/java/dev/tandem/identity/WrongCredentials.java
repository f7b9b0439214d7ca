package dev.tandem.identity;

import dev.tandem.platform.kernel.Unauthenticated;

/// Says nothing of which part was wrong, nor whether there is such an account.
public final class WrongCredentials extends Unauthenticated {
    public static final String CODE = "identity.wrong-credentials";

    public WrongCredentials() {
        super(CODE, "There is no such account with this password.");
    }
}
