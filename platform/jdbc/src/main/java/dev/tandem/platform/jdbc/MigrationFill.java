package dev.tandem.platform.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/// Rows that a migration must write and that SQL does not compute alike on both databases.
///
/// A fill runs after its script, in the same transaction. It needs no way back: the script
/// that undoes the migration drops the table or column that was filled.
public interface MigrationFill {
    /// The path of the migration script after which this fill runs: `<module>/<script>`.
    String script();

    void fill(Connection connection) throws SQLException;
}
