package dev.tandem.trips.repository;

import static dev.tandem.trips.model.TripFixtures.NOON;
import static dev.tandem.trips.model.TripFixtures.aTrip;
import static dev.tandem.trips.model.TripFixtures.countries;
import static dev.tandem.trips.model.TripFixtures.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.identity.AccountId;
import dev.tandem.platform.kernel.list.Cursor;
import dev.tandem.platform.kernel.list.MalformedCursor;
import dev.tandem.platform.kernel.list.SliceRequest;
import dev.tandem.platform.kernel.list.Total;
import dev.tandem.platform.testkit.ListWalk;
import dev.tandem.trips.model.Tag;
import dev.tandem.trips.model.Trip;
import dev.tandem.trips.model.TripFixtures.TripBuilder;
import dev.tandem.trips.model.statistics.AuthorStatistics;
import dev.tandem.trips.model.statistics.TagCount;
import dev.tandem.trips.model.statistics.TotalDistance;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every [TripStatisticsRepository] must do.
public abstract class TripStatisticsRepositoryContract {
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    private final TripStatisticsRepository statistics;
    private final TripRepository trips;
    private final Supplier<AccountId> accounts;
    private AccountId ada = AccountId.next();

    protected TripStatisticsRepositoryContract(
            TripStatisticsRepository statistics, TripRepository trips, Supplier<AccountId> accounts) {
        this.statistics = statistics;
        this.trips = trips;
        this.accounts = accounts;
    }

    @BeforeEach
    void createAnAccount() {
        ada = accounts.get();
    }

    @Test
    void countsNothingForNewAccounts() {
        assertThat(statistics.of(ada)).isEqualTo(AuthorStatistics.NONE);
        assertThat(statistics.tags(SliceRequest.first(9)).items()).isEmpty();
    }

    @Test
    void addsUpListedTrips() {
        added(mine().withPhotos(2).through("NO", "SE").begunOn(MAY).published());
        added(mine().withPhotos(1).through("SE", "FI").begunOn(MAY.minusDays(1)).published());
        added(mine().through("ES").begunOn(MAY.plusDays(1)));
        added(mine().through("ES").begunOn(MAY.plusDays(1)).hidden().published());
        added(aTrip().by(accounts.get()).through("ES").published());

        assertThat(statistics.of(ada)).isEqualTo(statistics(2, 200_500, 3, MAY, "FI", "NO", "SE"));
    }

    @Test
    void subtractsTripsNoLongerListed() {
        var first = added(mine().withPhotos(2).through("NO", "SE").begunOn(MAY).published());
        var second = added(
                mine().withPhotos(1).through("SE").begunOn(MAY.minusDays(1)).published());

        var deleted = trips.replace(first, first.deleted(NOON));
        assertThat(statistics.of(ada)).isEqualTo(statistics(1, 100_250, 1, MAY.minusDays(1), "SE"));
        trips.replace(second, withdrawn(second, NOON));
        assertThat(statistics.of(ada)).isEqualTo(AuthorStatistics.NONE);
        trips.replace(deleted, deleted.restored(NOON));
        assertThat(statistics.of(ada)).isEqualTo(statistics(1, 100_250, 2, MAY, "NO", "SE"));
    }

    @Test
    void ordersTagsByUseAndThenByName() {
        added(mine().tagged("sea", "alps", "gravel").published());
        var second = added(mine().tagged("gravel", "bikepacking").published());
        added(mine().tagged("sea", "draft"));
        added(aTrip().by(accounts.get()).tagged("alps").published());

        assertThat(walkedTags(100))
                .containsExactly(
                        tagCount("alps", 2), tagCount("gravel", 2), tagCount("bikepacking", 1), tagCount("sea", 1));
        assertThat(walkedTags(1)).isEqualTo(walkedTags(100));
        assertThat(walkedTags(3)).isEqualTo(walkedTags(100));
        trips.replace(second, second.deleted(NOON));
        assertThat(walkedTags(2)).containsExactly(tagCount("alps", 2), tagCount("gravel", 1), tagCount("sea", 1));
        assertThat(statistics.tags(new SliceRequest(1, null, true)).total()).isEqualTo(new Total(3, true));
        assertThat(statistics.tags(SliceRequest.first(1)).total()).isNull();
    }

    @Test
    void countsTheTagsThatATripHasNow() {
        var old = added(mine().tagged("a", "b").published());
        added(mine().tagged("b").published());

        trips.replace(old, old.updated(aTrip().tagged("b", "c").build().details(), old.gallery(), old.status(), NOON));

        assertThat(walkedTags(9)).containsExactly(tagCount("b", 2), tagCount("c", 1));
    }

    @Test
    void refusesACursorOfAnotherList() {
        Stream.of(Cursor.of(NOON, ada.value()), Cursor.of(7), Cursor.of(7, "a", "b"), Cursor.of(7, "a\0b"))
                .map(cursor -> new SliceRequest(1, cursor))
                .forEach(foreign ->
                        assertThatThrownBy(() -> statistics.tags(foreign)).isInstanceOf(MalformedCursor.class));
    }

    private List<TagCount> walkedTags(int limit) {
        return ListWalk.of(limit, statistics::tags);
    }

    private static TagCount tagCount(String tag, int trips) {
        return new TagCount(new Tag(tag), trips);
    }

    private static AuthorStatistics statistics(
            int trips, long metres, int photos, @Nullable LocalDate last, String... codes) {
        return new AuthorStatistics(trips, new TotalDistance(metres), photos, new TreeSet<>(countries(codes)), last);
    }

    private TripBuilder mine() {
        return aTrip().by(ada);
    }

    private Trip added(TripBuilder builder) {
        var trip = builder.build();
        trips.add(trip);
        return trip;
    }
}
