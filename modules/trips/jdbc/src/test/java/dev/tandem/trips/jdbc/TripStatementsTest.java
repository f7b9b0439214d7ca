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
import dev.tandem.platform.testkit.postgres.Exchanges;
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
    private final Engine engine;

    TripStatementsTest(Http http, TestAccounts accounts, StatementProbe statements, Engine engine) {
        ada = new Authors(accounts, http).author("ada");
        this.statements = statements;
        this.engine = engine;
    }

    @Test
    void countsTheStatementsOfCreatingATrip() {
        assertStatements(2, 1, () -> ada.trip(BARE));
        assertStatements(4, 1, () -> ada.trip(ALPS));
        assertStatements(5, 2, () -> ada.trip(PUBLISHED));
    }

    @Test
    void countsTheStatementsOfChangingATrip() {
        var draft = pathOf(ada.trip(ALPS));
        var listed = pathOf(ada.trip(PUBLISHED));
        var bare = pathOf(ada.trip(BARE));

        assertStatements(4, 2, () -> ada.http().patch(draft, BARE));
        assertStatements(6, 3, () -> ada.http().patch(listed, """
                {"distance_km": 1, "countries": ["FR"], "tags": ["sea"], "photos": []}
                """));
        assertStatements(2, 2, () -> ada.http().patch(listed, "{\"distance_km\": 2, \"countries\": []}"));
        assertStatements(7, 3, () -> ada.http().patch(bare, PUBLISHED));
        assertStatements(5, 3, () -> ada.http().send("POST", draft + "/publish", null));
        assertStatements(1, 1, () -> ada.http().send("POST", draft + "/publish", null));
        assertStatements(5, 3, () -> ada.http().delete(draft));
        assertStatements(5, 3, () -> ada.http().send("POST", draft + "/restore", null));
    }

    @Test
    void countsTheStatementsOfChangingPhotos() {
        var draft = pathOf(ada.trip(BARE));

        assertStatements(3, 2, () -> ada.http().post(draft + "/photos", "{\"url\": \"https://x\"}"));
        var id = ada.http().get(draft).list("photos").getFirst().get("id");
        assertStatements(
                2, 2, () -> ada.http().send("PUT", draft + "/photos/order", "{\"photo_ids\": [\"" + id + "\"]}"));
        assertStatements(3, 2, () -> ada.http().delete(draft + "/photos/" + id));
    }

    /// The token is read, and the trip if it is changed. The rest is a transaction, whose begin
    /// is sent with its first statement: the trip with its parts, the counts of tags, the commit.
    @Test
    void countsTheExchangesWithPostgres(Exchanges exchanges) {
        var warm = pathOf(ada.trip(PUBLISHED));
        var listed = pathOf(ada.trip(PUBLISHED));
        ada.http().patch(warm, "{\"title\": \"warm\"}");
        ada.http().delete(warm);

        assertExchanges(3, exchanges.of(() -> ada.trip(ALPS)));
        assertExchanges(4, exchanges.of(() -> ada.trip(PUBLISHED)));
        assertExchanges(4, exchanges.of(() -> ada.http().patch(listed, "{\"title\": \"Another title\"}")));
        assertExchanges(5, exchanges.of(() -> ada.http().patch(listed, "{\"tags\": []}")));
        assertExchanges(4, exchanges.of(() -> ada.http().delete(listed)));
    }

    private void assertExchanges(int onPostgres, int counted) {
        assertThat(counted).isEqualTo(engine == Engine.SQLITE ? 0 : onPostgres);
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

    private void assertStatements(int onSqlite, int onPostgres, Supplier<Response> request) {
        var executed = statements.of(() -> {
            var response = request.get();
            assertThat(response.status()).as(response.toString()).isLessThan(300);
            return response;
        });
        assertThat(executed).hasSize(TOKEN_STATEMENTS + (engine == Engine.SQLITE ? onSqlite : onPostgres));
    }
}
