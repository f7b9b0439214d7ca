package dev.tandem.identity.service;

/// A password that somebody wants to have instead of the one they have; as text it shows neither.
public record ChangePassword(String currentPassword, String newPassword) {
    @Override
    public String toString() {
        return "ChangePassword";
    }
}
