package dev.tandem.identity.model;

import dev.tandem.platform.kernel.failure.Conflict;

/// Addresses of deleted accounts stay taken.
public final class EmailTaken extends Conflict {
    public static final String CODE = "identity.email-taken";

    public EmailTaken() {
        super(CODE, "There is an account with this e-mail address. Sign in, or use another one.", "email");
    }
}
