package dev.tandem.platform.jdbc.pool;

import dev.tandem.platform.jdbc.DatabaseSettings;

/// Opens pools for one engine.
public interface ConnectionPoolFactory {

    /// Throws [UnusableDatabase] when only a person can mend what is wrong.
    ConnectionPool open(DatabaseSettings settings);
}
