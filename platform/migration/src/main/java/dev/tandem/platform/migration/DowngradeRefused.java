package dev.tandem.platform.migration;

/// Nothing was undone. The message says which rows would be lost or prevent the way forward.
public final class DowngradeRefused extends RuntimeException {
    DowngradeRefused(String message) {
        super(message);
    }

    DowngradeRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
