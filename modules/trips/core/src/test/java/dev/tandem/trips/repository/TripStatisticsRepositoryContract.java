package dev.tandem.trips.repository;

import static dev.tandem.trips.model.TripFixtures.NOON;
import static dev.tandem.trips.model.TripFixtures.aTrip;
import static dev.tandem.trips.model.TripFixtures.countries;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.identity.AccountId;
import dev.tandem.platform.kernel.list.Cursor;
import dev.tandem.platform.kernel.list.MalformedCursor;
import dev.tandem.platform.kernel.list.SliceRequest;
import dev.tandem.platform.kernel.list.Total;
import dev.tandem.trips.model.Tag;
import dev.tandem.trips.model.Trip;
import dev.tandem.trips.model.TripFixtures.TripBuilder;
import dev.tandem.trips.model.statistics.AuthorStatistics;
import dev.tandem.trips.model.statistics.StatisticsDelta;
import dev.tandem.trips.model.statistics.TagCount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

        var deleted = changed(first, first.deleted(NOON));
        assertThat(statistics.of(ada)).isEqualTo(statistics(1, 100_250, 1, MAY.minusDays(1), "SE"));
        changed(second, second.withdrawn(NOON));
        assertThat(statistics.of(ada)).isEqualTo(AuthorStatistics.NONE);
        changed(deleted, deleted.restored(NOON));
        assertThat(statistics.of(ada)).isEqualTo(statistics(1, 100_250, 2, MAY, "NO", "SE"));
    }

    @Test
    void neverFallsBelowZero() {
        var trip = mine().published().build();
        var decrease = StatisticsDelta.between(trip, trip.withdrawn(NOON));

        added(mine().through("ES").published());
        assertThatThrownBy(() -> {
                    statistics.change(ada, decrease);
                    statistics.change(ada, decrease);
                })
                .isInstanceOf(RuntimeException.class);
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
        changed(second, second.deleted(NOON));
        assertThat(walkedTags(2)).containsExactly(tagCount("alps", 2), tagCount("gravel", 1), tagCount("sea", 1));
        assertThat(statistics.tags(new SliceRequest(1, null, true)).total()).isEqualTo(new Total(3, true));
        assertThat(statistics.tags(SliceRequest.first(1)).total()).isNull();
    }

    @Test
    void refusesACursorOfAnotherList() {
        Stream.of(Cursor.of(NOON, ada.value()), Cursor.of(7), Cursor.of(7, "a", "b"), Cursor.of(7, "a\0b"))
                .map(cursor -> new SliceRequest(1, cursor))
                .forEach(foreign ->
                        assertThatThrownBy(() -> statistics.tags(foreign)).isInstanceOf(MalformedCursor.class));
    }

    @Test
    void namesOnlyCountsThatChange() {
        var old = mine().tagged("a", "b").through("ES", "PT").published().build();
        var changed = aTrip().by(ada)
                .tagged("b", "c")
                .through("PT", "FR")
                .withPhotos(2)
                .published()
                .build();

        assertThat(StatisticsDelta.between(old, old).isNone()).isTrue();
        assertThat(StatisticsDelta.between(old, changed))
                .isEqualTo(new StatisticsDelta(
                        0,
                        0,
                        2,
                        new TreeMap<>(Map.of(
                                countries("ES").getFirst(), -1, countries("FR").getFirst(), 1)),
                        new TreeMap<>(Map.of(new Tag("a"), -1, new Tag("c"), 1))));
    }

    private List<TagCount> walkedTags(int limit) {
        var walked = new ArrayList<TagCount>();
        var slice = statistics.tags(SliceRequest.first(limit));
        walked.addAll(slice.items());
        while (slice.next() != null) {
            slice = statistics.tags(
                    new SliceRequest(limit, Cursor.decode(slice.next().encode())));
            walked.addAll(slice.items());
        }
        return walked;
    }

    private static TagCount tagCount(String tag, int trips) {
        return new TagCount(new Tag(tag), trips);
    }

    private static AuthorStatistics statistics(
            int trips, long metres, int photos, @Nullable LocalDate last, String... codes) {
        return new AuthorStatistics(trips, metres, photos, new TreeSet<>(countries(codes)), last);
    }

    private TripBuilder mine() {
        return aTrip().by(ada);
    }

    private Trip added(TripBuilder builder) {
        var trip = builder.build();
        trips.add(trip);
        count(StatisticsDelta.between(null, trip), trip.author());
        return trip;
    }

    private Trip changed(Trip old, Trip changed) {
        count(StatisticsDelta.between(old, changed), old.author());
        return trips.replace(old, changed);
    }

    private void count(StatisticsDelta change, AccountId author) {
        if (!change.isNone()) {
            statistics.change(author, change);
        }
    }
}
