package dev.tandem.platform.web.health;

/// What the health routes show of the database. `platform/app` implements it, so that no module
/// sees JDBC through this package.
public interface DatabaseStatus {
    /// `SQLite` or `PostgreSQL`.
    String type();

    /// Returns within seconds, even if the database does not respond.
    State state();

    enum State {
        CONNECTED,
        DISCONNECTED,
        /// The database responds, but cannot read all of its files.
        DAMAGED
    }
}
