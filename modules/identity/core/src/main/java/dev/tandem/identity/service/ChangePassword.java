package dev.tandem.identity.service;

/// The current password and the new one. `toString` shows neither.
public record ChangePassword(String currentPassword, String newPassword) {
    @Override
    public String toString() {
        return "ChangePassword";
    }
}
