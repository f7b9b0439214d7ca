package dev.tandem.identity.model;

import dev.tandem.platform.kernel.failure.Unauthenticated;

public final class NotSignedIn extends Unauthenticated {
    public static final String CODE = "identity.not-signed-in";

    public NotSignedIn() {
        super(CODE, "Sign in first, and send the token as Authorization: Bearer ….");
    }
}
