package dev.tandem.identity.service;

import dev.tandem.identity.model.Profile;

/// The profile and the password of a new account. `toString` does not show the password.
public record SignUp(Profile profile, String password) {
    @Override
    public String toString() {
        return "SignUp[" + profile + "]";
    }
}
