package dev.tandem.trips.jdbc;

import static dev.tandem.trips.model.list.TripQuery.allOf;
import static dev.tandem.trips.model.list.TripQuery.deletedOf;
import static dev.tandem.trips.model.list.TripQuery.listed;
import static dev.tandem.trips.model.list.TripQuery.listedOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.identity.AccountId;
import dev.tandem.identity.api.TestAccounts;
import dev.tandem.platform.kernel.list.Cursor;
import dev.tandem.platform.kernel.list.SliceRequest;
import dev.tandem.platform.kernel.list.Sort;
import dev.tandem.platform.testkit.StatementProbe;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.trips.model.Tag;
import dev.tandem.trips.model.TripFixtures;
import dev.tandem.trips.model.TripId;
import dev.tandem.trips.model.TripStatus;
import dev.tandem.trips.model.list.TripSortField;
import dev.tandem.trips.model.text.TitleSearch;
import dev.tandem.trips.repository.TripRepository;
import dev.tandem.trips.repository.TripStatisticsRepository;
import io.micronaut.jdbc.DataSourceResolver;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Each list scans the index that was made for it and sorts nothing, as the query plans for
/// many rows say.
@OnBothDatabases
class TripPlansTest {
    private static final int TRIPS = 2_400;

    private final TripRepository trips;
    private final TripStatisticsRepository statistics;
    private final StatementProbe statements;
    private final DataSource dataSource;
    private final List<AccountId> authors;
    private final SliceRequest later = new SliceRequest(
            20,
            Cursor.of(TripFixtures.NOON.plusSeconds(TRIPS / 2), TripId.next().value()));

    TripPlansTest(
            TripRepository trips,
            TripStatisticsRepository statistics,
            StatementProbe statements,
            TestAccounts accounts,
            DataSource dataSource,
            DataSourceResolver resolver) {
        this.trips = trips;
        this.statistics = statistics;
        this.statements = statements;
        this.dataSource = resolver.resolve(dataSource);
        authors = IntStream.range(0, 60).mapToObj(i -> accounts.open().id()).toList();
    }

    @BeforeEach
    void writeManyTrips() throws SQLException {
        for (var i = 0; i < TRIPS; i++) {
            var trip = TripFixtures.aTrip()
                    .by(authors.get(i % authors.size()))
                    .tagged("tag" + i % 40, "every")
                    .titled("Every trip no " + i % 40)
                    .describedAs("Three days along the river, two passes and a lot of rain. ".repeat(5))
                    .begunOn(LocalDate.of(2020, 1, 1).plusDays(i % 1_000))
                    .createdAt(moment(i));
            var kept = i % 7 == 0 ? trip.build() : trip.published().build();
            trips.add(i % 11 == 0 ? kept.deleted(moment(i)) : kept);
        }
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("analyze");
        }
    }

    @Test
    void scansTheIndexOfEachList() throws SQLException {
        var author = authors.getFirst();
        assertScans("ix_trip_listed", () -> trips.list(listed(), later));
        assertScans("ix_trip_listed_author", () -> trips.list(listed().by(author), later));
        assertScans(
                "ix_trip_listed_author", () -> trips.list(listed().by(author).tagged(new Tag("every")), later));
        assertScans("ix_trip_tag_listed", () -> trips.list(listed().tagged(new Tag("tag7")), later));
        assertScans("ix_trip_author_status", () -> trips.list(listedOf(author), later));
        assertScans("ix_trip_author_status", () -> trips.list(allOf(author).in(TripStatus.DRAFT), later));
        assertScans("ix_trip_author_newest", () -> trips.list(allOf(author), later));
        assertScans("ix_trip_author_deleted", () -> trips.list(deletedOf(author), later));
        assertScans("ix_tag_count_most", () -> statistics.tags(new SliceRequest(5, Cursor.of(5, "tag7"))));
        assertScans("ix_trip_statistics", () -> statistics.of(author));
    }

    @Test
    void scansTheIndexesOfOtherOrdersAndWords() throws SQLException {
        var author = authors.getFirst();
        var word = new TitleSearch("7");
        var later = new SliceRequest(20, Cursor.of(18_661, TripId.next().value()));
        for (var sort :
                List.of(new Sort<>(TripSortField.START_DATE, false), new Sort<>(TripSortField.START_DATE, true))) {
            for (var request : List.of(later, SliceRequest.first(20))) {
                assertScans("ix_trip_start", () -> trips.list(listed().sorted(sort), request));
                assertScans(
                        "ix_trip_tag_start",
                        () -> trips.list(listed().tagged(new Tag("tag7")).sorted(sort), request));
                assertScans(
                        "ix_trip_word_start",
                        () -> trips.list(listed().titled(word).sorted(sort), request));
                assertScans(
                        "ix_trip_author_start",
                        () -> trips.list(listed().by(author).sorted(sort), request));
                assertScans(
                        "ix_trip_author_start", () -> trips.list(allOf(author).sorted(sort), request));
                // An author has so few deleted trips that the planner may sort them.
                assertThat(plan(() -> trips.list(deletedOf(author).sorted(sort), request)))
                        .containsPattern("ix_trip_author_(deleted|start)\\s");
            }
        }
        for (var request : List.of(this.later, SliceRequest.first(20))) {
            assertScans("ix_trip_word_listed", () -> trips.list(listed().titled(word), request));
            assertScans("ix_trip_word_listed", () -> trips.list(listed().titled(new TitleSearch("every 7")), request));
            assertScans(
                    "ix_trip_word_listed",
                    () -> trips.list(listed().titled(word).tagged(new Tag("every")), request));
            assertScans(
                    "ix_trip_listed_author",
                    () -> trips.list(listed().by(author).titled(word), request));
            assertScans("ix_trip_author_newest", () -> trips.list(allOf(author).titled(word), request));
        }
    }

    @Test
    void countsByScanningTheIndex() throws SQLException {
        var counted = new SliceRequest(1, null, true);
        assertCountScans("ix_trip_listed ", () -> trips.list(listed(), counted));
        assertCountScans("ix_trip_tag_listed ", () -> trips.list(listed().tagged(new Tag("tag7")), counted));
        assertCountScans("ix_trip_word_", () -> trips.list(listed().titled(new TitleSearch("7")), counted));
        assertCountScans("ix_trip_author_newest ", () -> trips.list(allOf(authors.getFirst()), counted));
        assertCountScans("ix_tag_count_most ", () -> statistics.tags(counted));
    }

    private void assertCountScans(String index, Supplier<?> list) throws SQLException {
        var executed = statements.of(list);
        assertThat(executed).hasSize(2);
        assertThat(executed.getLast().plan(dataSource))
                .contains(index)
                .doesNotContain("Seq Scan", "SCAN trip\n", "trip_photo");
    }

    private void assertScans(String index, Supplier<?> list) throws SQLException {
        assertThat(plan(list))
                .containsPattern(index + "\\s")
                .doesNotContain("Sort", "ORDER BY", "SCAN trip\n", "Seq Scan on trip ");
    }

    private String plan(Supplier<?> list) throws SQLException {
        var executed = statements.of(list);
        assertThat(executed).hasSize(1);
        return executed.getFirst().plan(dataSource);
    }

    private static Instant moment(int second) {
        return TripFixtures.NOON.plusSeconds(second);
    }
}
