package dev.tandem.platform.migration.script;

/// How a script is run.
public enum StepKind {
    /// In one transaction: all of it, or nothing.
    TRANSACTIONAL,
    /// On PostgreSQL statement by statement, without a transaction, so that nobody waits for a
    /// lock. Each statement can be repeated. On SQLite it is transactional.
    CONCURRENT,
    /// For some rows after the other, each time in a transaction of its own.
    BATCHED
}
