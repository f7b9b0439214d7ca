package dev.tandem.identity.model;

import dev.tandem.platform.kernel.failure.Unauthenticated;

public final class TokenRefused extends Unauthenticated {
    public static final String CODE = "identity.token-refused";

    public TokenRefused() {
        super(CODE, "This access token is not valid, or not any more. Sign in again.");
    }
}
