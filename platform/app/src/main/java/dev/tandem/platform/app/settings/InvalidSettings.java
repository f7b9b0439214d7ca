package dev.tandem.platform.app.settings;

/// The environment asks for something that cannot be; the message says what to change.
public final class InvalidSettings extends RuntimeException {
    InvalidSettings(String message) {
        super(message);
    }
}
