package dev.tandem.platform.testkit.database;

/// How the data of a test is isolated from other tests on PostgreSQL. On SQLite a test always
/// gets a database of its own.
public enum PostgresCleanup {
    /// A database of its own, copied from a migrated template. Tests that use HTTP or threads
    /// need it.
    DATABASE,

    /// One transaction that is rolled back. It is much faster, but only the thread of the
    /// test sees what it writes.
    ROLLBACK
}
