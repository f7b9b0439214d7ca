package dev.tandem.platform.migration;

import dev.tandem.platform.migration.database.MigrationDatabase;
import dev.tandem.platform.migration.problem.MigrationFailure;
import dev.tandem.platform.migration.problem.MigrationProblem;
import dev.tandem.platform.migration.problem.Reason;
import java.sql.Connection;
import java.sql.SQLException;

/// Connections to the database, whose errors become words for an operator.
public record MigrationAccess(MigrationDatabase database) {

    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    public <T> T connected(Work<T> work) {
        try (var connection = database.connect()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /// Does the work while no other program migrates the database.
    <T> T alone(Work<T> work, Runnable waiting) {
        try (var _ = database.exclude(waiting)) {
            return connected(work);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private MigrationFailure failed(SQLException failure) {
        var problem = database.isReadOnly(failure) ? MigrationProblem.READ_ONLY : MigrationProblem.UNREACHABLE;
        return problem.because(failure, database.address(), Reason.of(failure));
    }
}
