package dev.tandem.platform.migration.report;

/// What is unusual about a migration.
public enum Mark {
    PENDING("pending"),
    /// It was begun in batches.
    UNFINISHED("unfinished"),
    /// It was applied after a newer one.
    OUT_OF_ORDER("out of order"),
    /// It was not run: its tables were there before the history.
    ADOPTED("adopted"),
    /// Its script is not the one that was applied.
    CHANGED("changed since"),
    /// A newer program has applied it.
    UNKNOWN("unknown to this program"),
    FAILED("failed");

    private final String words;

    Mark(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
