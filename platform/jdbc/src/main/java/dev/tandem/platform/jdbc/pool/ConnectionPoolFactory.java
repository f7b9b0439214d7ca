package dev.tandem.platform.jdbc.pool;

import dev.tandem.platform.jdbc.DatabaseSettings;

/// Opens connection pools for one engine.
public interface ConnectionPoolFactory {

    /// Throws [UnusableDatabase] when an operator has to correct the settings or the database
    /// first.
    ConnectionPool open(DatabaseSettings settings);
}
