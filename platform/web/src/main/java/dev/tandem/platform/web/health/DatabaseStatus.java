package dev.tandem.platform.web.health;

/// What health must know of the database, told by the program, so that no module sees JDBC through this package.
public interface DatabaseStatus {
    /// `SQLite` or `PostgreSQL`.
    String type();

    /// Answers within seconds, also when nobody does at the other end.
    State state();

    /// What can be expected of it.
    enum State {
        CONNECTED,
        DISCONNECTED,
        /// It answers, but cannot read all of its files.
        DAMAGED
    }
}
