package dev.tandem.platform.testkit.database;

/// How a test is kept apart from others on PostgreSQL. On SQLite it always gets a database of its own.
public enum PostgresIsolation {
    /// A database of its own, copied from a migrated template: for tests that use HTTP or threads.
    DATABASE,

    /// One transaction that is rolled back: much faster, but what it writes is seen by the test's own thread only.
    ROLLBACK
}
