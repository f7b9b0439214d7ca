package dev.tandem.trips.jdbc;

import static dev.tandem.trips.jdbc.TripJson.ALPS;
import static dev.tandem.trips.jdbc.TripJson.PUBLISHED;
import static dev.tandem.trips.jdbc.TripJson.assertProblem;
import static dev.tandem.trips.jdbc.TripJson.ok;
import static dev.tandem.trips.jdbc.TripJson.pathOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.identity.api.TestAccounts;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.platform.testkit.http.Http;
import dev.tandem.platform.testkit.http.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Whoever is deactivated writes no more, and what they have written stays where it was.
@OnBothDatabases
class DeactivatedAuthorTest {
    private final Http guest;
    private final Authors authors;

    DeactivatedAuthorTest(Http http, TestAccounts accounts) {
        guest = http;
        authors = new Authors(accounts, http);
    }

    /// Finds a deactivation that hides trips, as a deletion does.
    @Test
    void keepsTheirTripsForOthers() {
        var ada = authors.author("ada");
        var bob = authors.author("bob");
        var trip = pathOf(ada.trip(PUBLISHED));
        var paths = List.of(
                trip,
                "/v1/trips",
                "/v1/trips?tag=alps",
                "/v1/trips?author=" + ada.id().value(),
                ada.path(),
                ada.path() + "/trips",
                ada.path() + "/statistics",
                "/v1/tags");
        var before = paths.stream().map(guest::get).toList();
        var seenByBob = bob.http().get(trip).body();

        ok(authors.deactivate(ada));

        assertThat(before).allSatisfy(TripJson::ok);
        assertThat(paths.stream().map(guest::get).map(Response::body))
                .containsExactlyElementsOf(before.stream().map(Response::body).toList());
        assertThat(bob.http().get(trip).body()).isEqualTo(seenByBob);
    }

    /// Finds a route that takes an access token without asking for its account.
    @Test
    void refusesTheirTokenOnEveryRoute() {
        var ada = authors.author("ada");
        var trip = pathOf(ada.trip(PUBLISHED));

        ok(authors.deactivate(ada));

        assertProblem(ada.http().get(trip), 401, "identity.token-refused");
        assertProblem(ada.trip(ALPS), 401, "identity.token-refused");
        assertProblem(ada.http().patch(trip, "{}"), 401, "identity.token-refused");
        assertProblem(ada.http().delete(trip), 401, "identity.token-refused");
    }
}
