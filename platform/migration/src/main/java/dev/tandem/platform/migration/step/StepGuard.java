package dev.tandem.platform.migration.step;

import java.sql.Connection;
import java.sql.SQLException;

/// Looks at the database before and after a script, in its transaction, and refuses what must not
/// be committed by an exception.
public interface StepGuard {
    StepGuard NONE = new StepGuard() {
        @Override
        public void before(Connection connection) {}

        @Override
        public void after(Connection connection) {}
    };

    void before(Connection connection) throws SQLException;

    void after(Connection connection) throws SQLException;
}
