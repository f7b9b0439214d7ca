package dev.tandem.platform.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/// What a migration must write that SQL does not compute alike on both databases. It runs behind the
/// script, in its transaction; on the way back its table or column goes, and with it what was filled in.
public interface MigrationFill {
    /// `<module>/<script>`
    String script();

    void fill(Connection connection) throws SQLException;
}
