package dev.tandem.trips.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.identity.AccountId;
import dev.tandem.identity.api.TestAccounts;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.trips.model.Trip;
import dev.tandem.trips.model.TripFixtures;
import dev.tandem.trips.model.text.Excerpt;
import dev.tandem.trips.repository.TripRepository;
import io.micronaut.jdbc.DataSourceResolver;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Both schemas refuse invalid values that bypass the domain.
@OnBothDatabases
class TripSchemaTest {
    private final TripRepository trips;
    private final AccountId author;
    private final DataSource dataSource;

    TripSchemaTest(TripRepository trips, TestAccounts accounts, DataSource dataSource, DataSourceResolver resolver) {
        this.trips = trips;
        author = accounts.open().id();
        this.dataSource = resolver.resolve(dataSource);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update trip set id = null",
                "update trip set author_id = 'me'",
                "update trip set author_id = 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'",
                "update trip set author_id = '01890a5d-ac96-774b-bcce-b302099a8057'",
                "update trip set author_id = null",
                "delete from account",
                "update trip set title = ''",
                "update trip set title = null",
                "update trip set description = null",
                "update trip set start_date = '2026-02-30'",
                "update trip set start_date = '', end_date = null",
                "update trip set start_date = 'soon', end_date = null",
                "update trip set start_date = 'infinity', end_date = null",
                "update trip set end_date = '10000-01-01'",
                "update trip set end_date = 'later'",
                "update trip set start_date = null",
                "update trip set end_date = '2024-02-28'",
                "update trip set end_date = '+10000-01-01'",
                "update trip set start_date = '0000-01-01', end_date = null",
                "update trip set distance_metres = 99",
                "update trip set distance_metres = 101",
                "update trip set revision = -1",
                "update trip set distance_metres = 10000001",
                "update trip set distance_metres = 'far'",
                "update trip set countries = '{}'",
                "update trip set countries = 'ES'",
                "update trip set created_at = null",
                "update trip set revision = null",
                "insert into trip_tag (trip_id, name, start_day) select id, 'alps', 0 from trip",
                "insert into trip_tag (trip_id, name, start_day) select id, '', 0 from trip",
                "insert into trip_tag (trip_id, name, start_day) select id, '0123456789012345678901234567890', 0 from trip",
                "update trip_tag set trip_id = '01890a5d-ac96-774b-bcce-b302099a8057'",
                "update trip_tag set start_day = 'soon'",
                "insert into trip_word (trip_id, word, start_day) select id, '', 0 from trip",
                "insert into trip_word (trip_id, word, start_day) select trip_id, word, 0 from trip_word",
                "update trip_word set word = '01234567890123456789012345678901234567890'",
                "update trip_word set start_day = null",
                "update trip_photo set position = 20",
                "update trip_photo set position = 0",
                "update trip_photo set url = ''",
                "update trip_photo set caption = null",
                "update trip set status = 'GONE'",
                "update trip set status = 'DRAFT'",
                "update trip set published_at = null",
                "update trip set visibility = 'SECRET'",
                "update trip set difficulty = 'HARD'",
                "update trip set start_date = null, end_date = null",
                "update trip set description = 'short'",
                "update trip set photo_count = null",
                "update trip set photo_count = -1",
                "update trip set photo_count = 21",
                "update tag_count set trip_count = -1",
                "update tag_count set name = ''",
            })
    void refusesWhatTheDomainRefuses(String sql) throws SQLException {
        Trip trip = TripFixtures.aTrip()
                .by(author)
                .withPhotos(2)
                .tagged("alps")
                .published()
                .build();
        trips.add(trip);

        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate(sql)).isInstanceOf(SQLException.class);
        }

        assertThat(trips.find(trip.id())).contains(trip);
    }

    @Test
    void showsAsMuchOfADescriptionAsAnExcerptNeeds() throws SQLException {
        trips.add(TripFixtures.aTrip()
                .by(author)
                .describedAs("x".repeat(Excerpt.MAX_HTML + 1))
                .build());

        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select length(description_beginning) from trip_summary")) {
            row.next();
            assertThat(row.getInt(1)).isEqualTo(Excerpt.MAX_HTML);
        }
    }
}
