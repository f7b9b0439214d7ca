package dev.tandem.platform.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.platform.app.Application;
import dev.tandem.platform.migration.Downgrade;
import dev.tandem.platform.migration.DowngradeRefused;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.platform.testkit.http.Http;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/// Every migration of every module that the program ships can be undone, and applied again
/// afterwards.
@OnBothDatabases
class AllMigrationsTest {
    private static final String TRIPS = "trips/V20261120_1030__create_trip.sql";

    /// Undoing a migration removes what it added, and keeps what was there before it.
    @Test
    void keepsWhatEarlierMigrationsAdded(Downgrade downgrade, Flyway flyway, Http http) throws SQLException {
        http.post("/v1/accounts", Application.ACCOUNT);
        var trip = signedIn(http)
                .post("/v1/trips", Application.TRIP)
                .header("Location")
                .orElseThrow();

        var newer = downgrade.applied().indexOf(TRIPS);
        assertThat(newer).isPositive();
        assertThat(downgrade.undoWithLoss(newer)).hasSize(newer);
        flyway.migrate();

        var ada = signedIn(http);
        assertThat(ada.get(trip).json())
                .containsEntry("title", "Over the Alps")
                .containsEntry("tags", List.of("alps"))
                .containsEntry("status", "published");
        assertThat(http.get("/v1/trips?tag=alps").list("items")).hasSize(1);
        assertThat(http.get("/v1/trips?q=alps").list("items")).hasSize(1);
        assertThat(http.get("/v1/tags").list("items"))
                .singleElement()
                .satisfies(tag -> assertThat(tag).containsEntry("trip_count", 1));
    }

    @Test
    void refusesToLoseRowsUnlessItIsToldTo(Downgrade downgrade, Http http) throws SQLException {
        http.post("/v1/accounts", Application.ACCOUNT);
        var applied = downgrade.applied();

        assertThatThrownBy(() -> downgrade.undo(applied.size()))
                .isInstanceOf(DowngradeRefused.class)
                .hasMessageContaining(
                        "trips/U20261120_1030__create_trip.sql, identity/U20261120_1000__create_account.sql, in this order, would lose rows: 1 of account,");

        assertThat(downgrade.applied()).isEqualTo(applied);
        assertThat(http.post("/v1/sessions", Application.LOGIN).status()).isEqualTo(201);
    }

    private static Http signedIn(Http http) {
        var session = http.post("/v1/sessions", Application.LOGIN).json();
        return http.with("Authorization", "Bearer " + session.get("access_token"));
    }

    @Test
    void goesAllTheWayBackAndForward(Downgrade downgrade, Flyway flyway, Http http) throws SQLException {
        var applied = downgrade.applied();

        assertThat(applied).isNotEmpty();
        assertThat(downgrade.undoWithLoss(applied.size())).isEqualTo(applied);
        assertThat(downgrade.applied()).isEmpty();
        assertThat(http.get("/v1/trips").status()).isEqualTo(500);

        flyway.migrate();
        assertThat(downgrade.applied()).isEqualTo(applied);
        assertThat(http.get("/v1/trips").status()).isEqualTo(200);
    }
}
