package dev.tandem.platform.jdbc.write;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// How one database is given many rows, and many statements.
public interface WriteDialect {
    /// Runs the statements in their order. False when an update has not found its row, after which
    /// nothing is written.
    boolean run(Connection connection, List<WriteStatement> statements) throws SQLException;
}
