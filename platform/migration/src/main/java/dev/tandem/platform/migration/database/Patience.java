package dev.tandem.platform.migration.database;

import java.time.Duration;

/// How often a step tries to get its locks, and how long it lets others work between two
/// attempts: the longer, the more often it has tried.
public record Patience(int attempts, Duration pause) {

    /// Waits before the attempt after this one.
    public void rest(int attempt) {
        try {
            Thread.sleep(pause.multipliedBy(attempt));
        } catch (InterruptedException _) {
            // The next attempt ends at once, or the last one with what it waited for.
            Thread.currentThread().interrupt();
        }
    }
}
