package dev.tandem.platform.app;

/// The environment asks for something that cannot be; the message says what to change.
final class InvalidSettings extends RuntimeException {
    InvalidSettings(String message) {
        super(message);
    }
}
