package dev.tandem.platform.jdbc;

/// The database that the settings name cannot be used as it is. The message says what to
/// change.
public final class UnusableDatabase extends RuntimeException {
    public UnusableDatabase(String message) {
        super(message);
    }
}
