package dev.tandem.platform.jdbc.postgres;

import static java.sql.Connection.TRANSACTION_NONE;
import static java.sql.Connection.TRANSACTION_SERIALIZABLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.jdbc.PoolSettings;
import dev.tandem.platform.jdbc.address.Database;
import dev.tandem.platform.jdbc.address.PostgresDatabase;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SessionSettingsTest {
    private static final PoolSettings UNBOUNDED = PoolSettings.DEFAULT.bounded(Duration.ZERO, Duration.ZERO);

    @Test
    void setsUpItsOwnSessionOnce() {
        var sessionSettings = sessionSettings("postgresql://h/x", PoolSettings.DEFAULT);

        assertThat(sessionSettings.commands(true, TRANSACTION_NONE))
                .isEqualTo("set transaction isolation level repeatable read");
        assertThat(sessionSettings.commands(false, TRANSACTION_NONE)).isEmpty();
        assertThat(sessionSettings.commands(false, TRANSACTION_SERIALIZABLE))
                .isEqualTo("set transaction isolation level serializable");
        assertThat(session("postgresql://h/x", PoolSettings.DEFAULT))
                .isEqualTo("-c default_transaction_isolation=read\\ committed"
                        + " -c statement_timeout=30000ms -c lock_timeout=10000ms");
    }

    @Test
    void setsUpEachTransactionBehindAPooler() {
        var sessionSettings = sessionSettings("postgresql://h:6543/x", PoolSettings.DEFAULT);

        assertThat(sessionSettings.commands(true, TRANSACTION_NONE))
                .isEqualTo("set transaction isolation level repeatable read;"
                        + " set local statement_timeout = 30000; set local lock_timeout = 10000");
        assertThat(session("postgresql://h:6543/x", PoolSettings.DEFAULT)).isEqualTo("null");
    }

    @Test
    void leavesBoundsOfZeroToTheServer() {
        assertThat(sessionSettings("postgresql://h:6543/x", UNBOUNDED).commands(false, TRANSACTION_NONE))
                .isEqualTo("set transaction isolation level read committed");
        assertThat(session("postgresql://h/x", UNBOUNDED))
                .isEqualTo("-c default_transaction_isolation=read\\ committed");
        assertThat(sessionSettings("postgresql://h/x", UNBOUNDED).session(at("postgresql://h/x")))
                .doesNotContainKey("socketTimeout");
    }

    private static SessionSettings sessionSettings(String url, PoolSettings settings) {
        return SessionSettings.of(at(url), settings);
    }

    private static String session(String url, PoolSettings settings) {
        return String.valueOf(sessionSettings(url, settings).session(at(url)).get("options"));
    }

    private static PostgresDatabase at(String url) {
        return (PostgresDatabase) Database.at(url);
    }
}
