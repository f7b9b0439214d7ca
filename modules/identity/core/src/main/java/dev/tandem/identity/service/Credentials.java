package dev.tandem.identity.service;

/// A username or e-mail address, and a password. `toString` does not show the password.
public record Credentials(String name, String password) {
    @Override
    public String toString() {
        return "Credentials[" + name + "]";
    }
}
