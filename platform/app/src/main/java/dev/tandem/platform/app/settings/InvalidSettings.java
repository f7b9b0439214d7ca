package dev.tandem.platform.app.settings;

/// The settings cannot be used; the message says what to change.
public final class InvalidSettings extends RuntimeException {
    InvalidSettings(String message) {
        super(message);
    }
}
