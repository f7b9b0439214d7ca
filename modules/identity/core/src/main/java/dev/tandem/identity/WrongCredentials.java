package dev.tandem.identity;

import dev.tandem.platform.kernel.Unauthenticated;

/// Says nothing of which part was wrong, nor whether there is such an account.
public final class WrongCredentials extends Unauthenticated {
    public WrongCredentials() {
        super("identity.wrong-credentials", "There is no such account with this password.");
    }
}
