package dev.tandem.platform.migration.script;

/// The rows that a batched script goes through: `rows` at a time, in the order of a unique key.
/// Its statements have `:from` and `:to`, the first and the last key of a batch.
public record Batch(String table, String key, int rows) {
    public static final int DEFAULT_ROWS = 5_000;
}
