package dev.tandem.platform.generator.wanted;

/// What was asked for cannot be written. The message says why, and nothing was changed.
public final class Refused extends RuntimeException {
    public Refused(String message) {
        super(message);
    }
}
