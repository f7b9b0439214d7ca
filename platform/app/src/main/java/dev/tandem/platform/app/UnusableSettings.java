package dev.tandem.platform.app;

/// The environment asks for something that cannot be; the message says what to change.
final class UnusableSettings extends RuntimeException {
    UnusableSettings(String message) {
        super(message);
    }
}
