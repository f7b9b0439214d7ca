package dev.tandem.identity.model.administration;

import dev.tandem.platform.kernel.failure.Forbidden;

public final class NotAdministrator extends Forbidden {
    public static final String CODE = "identity.not-administrator";

    public NotAdministrator() {
        super(CODE, "Only administrators may do this.");
    }
}
