package dev.tandem.identity;

import dev.tandem.platform.kernel.Unauthenticated;

public final class TokenRefused extends Unauthenticated {
    public TokenRefused() {
        super("identity.token-refused", "This access token is not valid, or not any more. Sign in again.");
    }
}
