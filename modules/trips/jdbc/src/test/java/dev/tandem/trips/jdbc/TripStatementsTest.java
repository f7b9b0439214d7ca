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
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The number of statements of each change of a trip, without the statement for the token. A lock
/// is part of the statement that reads what it locks.
@OnBothDatabases
class TripStatementsTest {
    private static final String BARE = "{\"title\": \"Alps\"}";
    private static final int TOKEN_STATEMENTS = 1;
    private static final int REPETITIONS = 10;

    private final Author ada;
    private final StatementProbe statements;
    private final Exchanges exchanges;
    private final Engine engine;

    TripStatementsTest(
            Http http, TestAccounts accounts, StatementProbe statements, Exchanges exchanges, Engine engine) {
        ada = new Authors(accounts, http).author("ada");
        this.statements = statements;
        this.exchanges = exchanges;
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
    void countsTheExchangesWithPostgres() {
        assertExchanges(3, _ -> ada.trip(ALPS));
        assertExchanges(4, _ -> ada.trip(PUBLISHED));
        assertExchanges(4, listed -> ada.http().patch(listed, "{\"title\": \"Another title\"}"));
        assertExchanges(5, listed -> ada.http().patch(listed, "{\"tags\": []}"));
        assertExchanges(5, listed -> ada.http().delete(listed));
    }

    /// Each request is sent several times, for a trip of its own, and the fewest count: the pool
    /// may ask before one of them whether a connection that nobody used for long still lives.
    private void assertExchanges(int onPostgres, Consumer<String> request) {
        var fewest = IntStream.range(0, REPETITIONS)
                .map(_ -> {
                    var listed = pathOf(ada.trip(PUBLISHED));
                    return exchanges.of(() -> request.accept(listed));
                })
                .min();
        assertThat(fewest).hasValue(engine == Engine.SQLITE ? 0 : onPostgres + exchanges.moreForTransaction());
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
