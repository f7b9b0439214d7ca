package dev.tandem.identity.repository;

/// The hash of a password, with its parameters and its salt. `toString` does not show it.
public record PasswordHash(String encoded) {
    @Override
    public String toString() {
        return "PasswordHash";
    }
}
