package dev.tandem.identity;

import dev.tandem.platform.kernel.TextRule;

/// What a person tells of themselves.
public record Profile(Username username, EmailAddress email, String fullName) {
    public static final int MAX_FULL_NAME = 100;

    public Profile {
        new TextRule(1, MAX_FULL_NAME).check("full_name", fullName);
    }
}
