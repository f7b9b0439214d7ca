package dev.tandem.platform.migration;

/// Nothing was taken back; the message says what would have become of the data.
public final class DowngradeRefused extends RuntimeException {
    DowngradeRefused(String message) {
        super(message);
    }

    DowngradeRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
