package dev.tandem.platform.jdbc.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.platform.jdbc.UnusableDatabase;
import dev.tandem.platform.jdbc.pool.DatabaseFault;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresErrorsTest {

    @ParameterizedTest
    @CsvSource({
        "40001, CONFLICT",
        "40P01, CONFLICT",
        "08006, CONNECTION_LOST",
        "08P01, CONNECTION_LOST",
        "57P01, CONNECTION_LOST",
        "55P03, TOO_BUSY",
        "57014, TOO_BUSY",
        "53300, TOO_BUSY",
        "08001, UNAVAILABLE",
        "53100, UNAVAILABLE",
        "57P03, UNAVAILABLE",
        "58030, UNAVAILABLE"
    })
    void sortsStatesIntoDatabaseFaults(String state, DatabaseFault fault) {
        assertThat(PostgresErrors.classify(new SQLException("x", state))).contains(fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42P01", "22001", "25006"})
    void findsNoFaultInErrorsOfAProgram(String state) {
        assertThat(PostgresErrors.classify(new SQLException("x", state))).isEmpty();
        assertThat(PostgresErrors.classify(new SQLException("no state"))).isEmpty();
    }

    /// Hikari's timeout has the state of the last connection that it could not open.
    @Test
    void asksWhyThePoolHasNoConnection() {
        assertThat(PostgresErrors.classify(new SQLTransientConnectionException("all are in use")))
                .contains(DatabaseFault.TOO_BUSY);
        assertThat(PostgresErrors.classify(timeout("08006"))).contains(DatabaseFault.UNAVAILABLE);
        assertThat(PostgresErrors.classify(timeout("53300"))).contains(DatabaseFault.TOO_BUSY);
    }

    @Test
    void refusesAServerThatIsTooOld() {
        PostgresPoolFactory.require(15);
        PostgresPoolFactory.require(18);
        assertThatThrownBy(() -> PostgresPoolFactory.require(14))
                .isInstanceOf(UnusableDatabase.class)
                .hasMessage("Tandem needs PostgreSQL 15 or later, but this server is 14.");
    }

    private static SQLException timeout(String reason) {
        return new SQLTransientConnectionException("none came", reason, new SQLException("x", reason));
    }
}
