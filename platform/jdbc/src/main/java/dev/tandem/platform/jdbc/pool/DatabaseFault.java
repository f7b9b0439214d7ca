package dev.tandem.platform.jdbc.pool;

/// What a database may suffer from that is neither the caller's fault nor the program's.
public enum DatabaseFault {
    /// Another transaction was in the way; this one has left nothing and may be begun again at once.
    CONFLICT,
    /// The connection broke; unless it was while committing, nothing has happened.
    CONNECTION_LOST,
    /// Too much is going on: there was no connection, no turn or no lock in time.
    TOO_BUSY,
    /// It cannot be reached, or cannot read or write its files.
    UNAVAILABLE
}
