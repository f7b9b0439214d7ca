package dev.tandem.identity.repository;

/// What is kept of a password; as text it shows nothing.
public record PasswordHash(String encoded) {
    @Override
    public String toString() {
        return "PasswordHash";
    }
}
