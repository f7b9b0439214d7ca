package dev.tandem.trips.jdbc;

import static dev.tandem.trips.jdbc.TripJson.ALPS;
import static dev.tandem.trips.jdbc.TripJson.PUBLISHED;
import static dev.tandem.trips.jdbc.TripJson.pathOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.identity.api.TestAccounts;
import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.testkit.StatementProbe;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.platform.testkit.http.Http;
import dev.tandem.platform.testkit.http.Response;
import dev.tandem.trips.jdbc.Authors.Author;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/// The number of statements of each change of a trip, without the statement for the token and
/// without the one that locks the row on PostgreSQL.
@OnBothDatabases
class TripStatementsTest {
    private static final String BARE = "{\"title\": \"Alps\"}";
    private static final int TOKEN_STATEMENTS = 1;

    private final Author ada;
    private final StatementProbe statements;
    private final int lockStatements;

    TripStatementsTest(Http http, TestAccounts accounts, StatementProbe statements, Engine engine) {
        ada = new Authors(accounts, http).author("ada");
        this.statements = statements;
        lockStatements = engine == Engine.POSTGRES ? 1 : 0;
    }

    @Test
    void countsTheStatementsOfCreatingATrip() {
        assertThat(statementsOf(() -> ada.trip(BARE))).isEqualTo(2);
        assertThat(statementsOf(() -> ada.trip(ALPS))).isEqualTo(4);
        assertThat(statementsOf(() -> ada.trip(PUBLISHED))).isEqualTo(5);
    }

    @Test
    void countsTheStatementsOfChangingATrip() {
        var draft = pathOf(ada.trip(ALPS));
        var listed = pathOf(ada.trip(PUBLISHED));
        var bare = pathOf(ada.trip(BARE));

        assertThat(statementsOf(() -> ada.http().patch(draft, BARE))).isEqualTo(4);
        assertThat(statementsOf(() -> ada.http().patch(listed, """
                        {"distance_km": 1, "countries": ["FR"], "tags": ["sea"], "photos": []}
                        """))).isEqualTo(6);
        assertThat(statementsOf(() -> ada.http().patch(listed, "{\"distance_km\": 2, \"countries\": []}")))
                .isEqualTo(2);
        assertThat(statementsOf(() -> ada.http().patch(bare, PUBLISHED))).isEqualTo(9);
        assertThat(statementsOfChange(() -> ada.http().send("POST", draft + "/publish", null)))
                .isEqualTo(6);
        assertThat(statementsOfChange(() -> ada.http().send("POST", draft + "/publish", null)))
                .isEqualTo(1);
        assertThat(statementsOfChange(() -> ada.http().delete(draft))).isEqualTo(6);
        assertThat(statementsOfChange(() -> ada.http().send("POST", draft + "/restore", null)))
                .isEqualTo(6);
    }

    @Test
    void countsTheStatementsOfChangingPhotos() {
        var draft = pathOf(ada.trip(BARE));

        var added = statementsOfChange(() -> ada.http().post(draft + "/photos", "{\"url\": \"https://x\"}"));
        var id = ada.http().get(draft).list("photos").getFirst().get("id");
        assertThat(added).isEqualTo(4);
        assertThat(statementsOfChange(
                        () -> ada.http().send("PUT", draft + "/photos/order", "{\"photo_ids\": [\"" + id + "\"]}")))
                .isEqualTo(2);
        assertThat(statementsOfChange(() -> ada.http().delete(draft + "/photos/" + id)))
                .isEqualTo(3);
    }

    /// No row is locked while a large body is checked.
    @Test
    void checksAPatchBeforeReadingTheTrip() {
        var draft = pathOf(ada.trip(BARE));
        var wrong = Map.of(
                "{\"tags\": [\"\"" + ",\"\"".repeat(100_000) + "]}",
                422,
                "{\"photos\": [{}" + ",{}".repeat(100_000) + "]}",
                422,
                "{\"description\": \"" + "<b>".repeat(100_000) + "\"}",
                422,
                "{\"countries\": {\"a\": [" + "0,".repeat(100_000) + "0]}}",
                400,
                "{\"unknown\": [" + "0,".repeat(100_000) + "0]}",
                400,
                "{\"title\": 1e99999999999}",
                400);

        wrong.forEach((patch, status) -> {
            var response =
                    statements.executes(TOKEN_STATEMENTS, () -> ada.http().patch(draft, patch));
            assertThat(response.status()).as(response.toString()).isEqualTo(status);
        });
    }

    private int statementsOfChange(Supplier<Response> request) {
        return statementsOf(request) - lockStatements;
    }

    private int statementsOf(Supplier<Response> request) {
        return statements
                        .of(() -> {
                            var response = request.get();
                            assertThat(response.status())
                                    .as(response.toString())
                                    .isLessThan(300);
                            return response;
                        })
                        .size()
                - TOKEN_STATEMENTS;
    }
}
