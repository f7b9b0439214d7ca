package dev.tandem.trips.jdbc;

import static dev.tandem.trips.jdbc.TripJson.ALPS;
import static dev.tandem.trips.jdbc.TripJson.PUBLISHED;
import static dev.tandem.trips.jdbc.TripJson.pathOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.identity.api.TestAccounts;
import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.testkit.Statements;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.platform.testkit.http.Http;
import dev.tandem.platform.testkit.http.Response;
import dev.tandem.trips.jdbc.Authors.Rider;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/// What changing a trip costs, less or more as it has to: without the statement for the token, and without the one
/// that holds the row on PostgreSQL.
@OnBothDatabases
class TripStatementsTest {
    private static final String BARE = "{\"title\": \"Alps\"}";
    private static final int TOKEN = 1;

    private final Rider ada;
    private final Statements statements;
    private final int hold;

    TripStatementsTest(Http http, TestAccounts accounts, Statements statements, Engine engine) {
        ada = new Authors(accounts, http).author("ada");
        this.statements = statements;
        hold = engine == Engine.POSTGRES ? 1 : 0;
    }

    @Test
    void plans() {
        assertThat(spent(() -> ada.trip(BARE))).isEqualTo(2);
        assertThat(spent(() -> ada.trip(ALPS))).isEqualTo(4);
        assertThat(spent(() -> ada.trip(PUBLISHED))).isEqualTo(7);
    }

    @Test
    void changes() {
        var draft = pathOf(ada.trip(ALPS));
        var listed = pathOf(ada.trip(PUBLISHED));
        var bare = pathOf(ada.trip(BARE));

        assertThat(changing(() -> ada.http().patch(draft, BARE))).isEqualTo(4);
        assertThat(changing(() -> ada.http().patch(listed, """
                        {"distance_km": 1, "countries": ["FR"], "tags": ["sea"], "photos": []}
                        """))).isEqualTo(8);
        assertThat(changing(() -> ada.http().patch(bare, PUBLISHED))).isEqualTo(11);
        assertThat(changing(() -> ada.http().send("POST", draft + "/publish", null)))
                .isEqualTo(8);
        assertThat(changing(() -> ada.http().send("POST", draft + "/publish", null)))
                .isEqualTo(1);
        assertThat(changing(() -> ada.http().delete(draft))).isEqualTo(8);
        assertThat(changing(() -> ada.http().send("POST", draft + "/restore", null)))
                .isEqualTo(8);
    }

    @Test
    void hangsAndArranges() {
        var draft = pathOf(ada.trip(BARE));

        var placed = changing(() -> ada.http().post(draft + "/photos", "{\"url\": \"https://x\"}"));
        var id = ada.http().get(draft).list("photos").getFirst().get("id");
        assertThat(placed).isEqualTo(4);
        assertThat(changing(() -> ada.http().send("PUT", draft + "/photos/order", "{\"photo_ids\": [\"" + id + "\"]}")))
                .isEqualTo(2);
        assertThat(changing(() -> ada.http().delete(draft + "/photos/" + id))).isEqualTo(3);
    }

    /// So nothing is locked while a large body is looked at.
    @Test
    void asksNothingOfTheDatabaseWhereAPatchIsTooLargeOrCannotBeRead() {
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
            var answer = statements.executes(TOKEN, () -> ada.http().patch(draft, patch));
            assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        });
    }

    private int changing(Supplier<Response> request) {
        return spent(request) - hold;
    }

    private int spent(Supplier<Response> request) {
        return statements
                        .of(() -> {
                            var answer = request.get();
                            assertThat(answer.status()).as(answer.toString()).isLessThan(300);
                            return answer;
                        })
                        .size()
                - TOKEN;
    }
}
