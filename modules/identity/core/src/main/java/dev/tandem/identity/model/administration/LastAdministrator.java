package dev.tandem.identity.model.administration;

import dev.tandem.platform.kernel.failure.RuleViolated;

public final class LastAdministrator extends RuleViolated {
    public static final String CODE = "identity.last-administrator";

    LastAdministrator() {
        super(CODE, "This is the last active administrator. Somebody else must be one first.");
    }
}
