package dev.tandem.identity.service;

import dev.tandem.identity.model.Profile;

/// An account somebody wants to have; as text it shows no password.
public record SignUp(Profile profile, String password) {
    @Override
    public String toString() {
        return "SignUp[" + profile + "]";
    }
}
