package dev.tandem.identity;

import dev.tandem.platform.kernel.Unauthenticated;

public final class NotSignedIn extends Unauthenticated {
    public NotSignedIn() {
        super("identity.not-signed-in", "Sign in first, and send the token as Authorization: Bearer ….");
    }
}
