package dev.tandem.platform.jdbc.seed;

/// Nothing was seeded. The message says why, and what to do about it.
public final class SeedRefused extends RuntimeException {
    SeedRefused(String message) {
        super(message);
    }
}
