package dev.tandem.identity.model;

import dev.tandem.identity.AccountSummary;
import dev.tandem.identity.Username;
import dev.tandem.platform.kernel.TextRule;

/// What a person has entered about themselves.
public record Profile(Username username, EmailAddress email, String fullName) {
    public Profile {
        new TextRule(1, AccountSummary.MAX_FULL_NAME).check("fullName", fullName);
    }
}
