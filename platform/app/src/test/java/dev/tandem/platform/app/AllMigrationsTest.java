package dev.tandem.platform.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.migration.Downgrade;
import dev.tandem.platform.testkit.Http;
import dev.tandem.platform.testkit.OnBothDatabases;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/// Every migration of every module that the program ships has a way back, and can be applied again after it.
@OnBothDatabases
class AllMigrationsTest {

    @Test
    void goesAllTheWayBackAndForward(Downgrade downgrade, Flyway flyway, Http http) throws SQLException {
        var applied = downgrade.applied();

        assertThat(applied).isNotEmpty();
        assertThat(downgrade.undo(applied.size())).isEqualTo(applied);
        assertThat(downgrade.applied()).isEmpty();
        assertThat(http.get("/v1/trips").status()).isEqualTo(500);

        flyway.migrate();
        assertThat(downgrade.applied()).isEqualTo(applied);
        assertThat(http.get("/v1/trips").status()).isEqualTo(200);
    }
}
