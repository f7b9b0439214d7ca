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
import io.micronaut.jdbc.DataSourceResolver;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/// A trip and its statistics change together: if any statement of a use case fails, the use
/// case changes nothing.
@OnBothDatabases
class TripAtomicityTest {
    private static final List<String> TABLES = List.of("trip", "trip_photo", "trip_tag", "trip_word", "tag_count");

    private final Author ada;
    private final StatementProbe statements;
    private final Engine engine;
    private final DataSource dataSource;

    TripAtomicityTest(
            Http http,
            TestAccounts accounts,
            StatementProbe statements,
            Engine engine,
            DataSource dataSource,
            DataSourceResolver resolver) {
        var authors = new Authors(accounts, http);
        ada = authors.author("ada");
        this.statements = statements;
        this.engine = engine;
        this.dataSource = resolver.resolve(dataSource);
        ada.trip(PUBLISHED);
    }

    @Test
    void createsAndCountsOrDoesNothing() throws SQLException {
        assertAllOrNothing(6, 3, () -> ada.trip(PUBLISHED));
    }

    @Test
    void publishesAndCountsOrDoesNothing() throws SQLException {
        var path = pathOf(ada.trip(ALPS));

        assertAllOrNothing(6, 4, () -> ada.http().send("POST", path + "/publish", null));
    }

    @Test
    void updatesAndCountsOrDoesNothing() throws SQLException {
        var path = pathOf(ada.trip(PUBLISHED));

        assertAllOrNothing(8, 4, () -> ada.http().patch(path, """
                {"distance_km": 1, "countries": ["FR"], "tags": ["sea"], "photos": [{"url": "https://x"}]}
                """));
    }

    @Test
    void deletesAndRestoresOrDoesNothing() throws SQLException {
        var path = pathOf(ada.trip(PUBLISHED));

        assertAllOrNothing(6, 4, () -> ada.http().delete(path));
        assertAllOrNothing(6, 4, () -> ada.http().send("POST", path + "/restore", null));
    }

    @Test
    void addsAPhotoOrDoesNothing() throws SQLException {
        var path = pathOf(ada.trip(PUBLISHED));

        assertAllOrNothing(4, 3, () -> ada.http().post(path + "/photos", "{\"url\": \"https://x\"}"));
    }

    @Test
    void reordersAndDeletesPhotosOrDoesNothing() throws SQLException {
        var path = pathOf(ada.trip(PUBLISHED));
        var ids = ada.http().get(path).list("photos").stream()
                .map(photo -> photo.get("id"))
                .toList();
        var order = "{\"photo_ids\": [\"%s\", \"%s\"]}".formatted(ids.getLast(), ids.getFirst());

        assertAllOrNothing(4, 3, () -> ada.http().send("PUT", path + "/photos/order", order));
        assertAllOrNothing(4, 3, () -> ada.http().delete(path + "/photos/" + ids.getFirst()));
    }

    @Test
    void withdrawsAndCountsOrDoesNothing() throws SQLException {
        var path = pathOf(ada.trip(PUBLISHED));

        assertAllOrNothing(6, 4, () -> ada.http().patch(path, "{\"status\": \"draft\"}"));
    }

    private void assertAllOrNothing(int onSqlite, int onPostgres, Supplier<Response> work) throws SQLException {
        var before = allRows();
        for (var number = 1; number < 30; number++) {
            var response = statements.failingAt(number, work);
            if (response.status() < 300) {
                assertThat(number)
                        .as("statements that can fail")
                        .isEqualTo(1 + (engine == Engine.SQLITE ? onSqlite : onPostgres));
                assertThat(allRows()).isNotEqualTo(before);
                return;
            }
            assertThat(response.status()).as("when statement %d fails", number).isEqualTo(500);
            assertThat(allRows()).as("after statement %d has failed", number).isEqualTo(before);
        }
        throw new AssertionError("it fails even when no statement does");
    }

    private List<String> allRows() throws SQLException {
        var allRows = new ArrayList<String>();
        try (var connection = dataSource.getConnection()) {
            connection.setReadOnly(true);
            for (var table : TABLES) {
                try (var statement = connection.createStatement();
                        var rows = statement.executeQuery("select * from " + table + " order by 1, 2")) {
                    while (rows.next()) {
                        var row = new StringBuilder(table);
                        for (var column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                            row.append('|').append(rows.getString(column));
                        }
                        allRows.add(row.toString());
                    }
                }
            }
        }
        return allRows;
    }
}
