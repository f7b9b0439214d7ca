package dev.tandem.platform.jdbc.pool;

/// A fault of the database that neither the caller nor the program has caused.
public enum DatabaseFault {
    /// Another transaction was in the way. This one left nothing and may run again at once.
    CONFLICT,
    /// The connection broke. Unless that was during the commit, the transaction has left
    /// nothing.
    CONNECTION_LOST,
    /// The database is too busy: there was no connection, permit or lock in time.
    TOO_BUSY,
    /// The database cannot be reached, or cannot read or write its files.
    UNAVAILABLE
}
