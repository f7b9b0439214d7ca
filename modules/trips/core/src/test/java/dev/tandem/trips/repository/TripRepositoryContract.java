package dev.tandem.trips.repository;

import static dev.tandem.trips.TripFixtures.NOON;
import static dev.tandem.trips.TripFixtures.aTrip;
import static dev.tandem.trips.TripFixtures.photos;
import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.platform.kernel.Cursor;
import dev.tandem.platform.kernel.Lifecycle;
import dev.tandem.platform.kernel.SliceRequest;
import dev.tandem.platform.kernel.UnreadableCursor;
import dev.tandem.trips.AccountId;
import dev.tandem.trips.Country;
import dev.tandem.trips.Distance;
import dev.tandem.trips.Photo;
import dev.tandem.trips.PhotoId;
import dev.tandem.trips.Tag;
import dev.tandem.trips.Trip;
import dev.tandem.trips.TripDetails;
import dev.tandem.trips.TripFixtures;
import dev.tandem.trips.TripId;
import dev.tandem.trips.TripStale;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What every [TripRepository] must do.
public abstract class TripRepositoryContract {
    private static final int TRIES = Integer.getInteger("tandem.tries", 200);

    private final TripRepository trips;

    protected TripRepositoryContract(TripRepository trips) {
        this.trips = trips;
    }

    @Test
    void givesBackWhatWasAdded() {
        var trip = aTrip().withPhotos(3).tagged("gravel", "alps").build();

        trips.add(trip);

        assertThat(trips.find(trip.id())).contains(trip);
    }

    @Test
    void givesBackTheLeastATripMayHave() {
        var bare = new Trip(
                TripId.next(),
                new AccountId(TripId.next().value()),
                new TripDetails("x", "", null, null, null, List.of()),
                List.of(),
                new TreeSet<>(),
                Lifecycle.startingAt(Instant.EPOCH));

        trips.add(bare);

        assertThat(trips.find(bare.id())).contains(bare);
    }

    @Test
    void givesBackTheMostATripMayHave() {
        var countries = List.of(Locale.getISOCountries()).subList(0, 50).stream()
                .map(Country::new)
                .toList();
        var most = new Trip(
                TripId.next(),
                new AccountId(TripId.next().value()),
                new TripDetails(
                        "🚲".repeat(200),
                        "Ä".repeat(50_000),
                        LocalDate.of(1, 1, 1),
                        LocalDate.of(9999, 12, 31),
                        new Distance(10_000_000),
                        countries),
                IntStream.range(0, 20)
                        .mapToObj(i -> new Photo(PhotoId.next(), "https://" + "x".repeat(492), "é".repeat(500)))
                        .toList(),
                new TreeSet<>(IntStream.range(0, 10)
                        .mapToObj(i -> new Tag(i + "ß".repeat(29)))
                        .toList()),
                Lifecycle.startingAt(Instant.parse("9999-12-31T23:59:59.998Z")));

        trips.add(most);

        assertThat(trips.find(most.id())).contains(most);
    }

    @Test
    void knowsNoTripThatWasNotAdded() {
        assertThat(trips.find(TripId.next())).isEmpty();
        assertThat(trips.findForChange(TripId.next())).isEmpty();
    }

    @Test
    void hidesATrashedTrip() {
        var trip = added(aTrip().build());

        var trashed = trips.save(trip.trashed(NOON.plusMillis(1)));

        assertThat(trips.find(trip.id())).isEmpty();
        assertThat(trips.list(SliceRequest.first(100)).items()).isEmpty();
        assertThat(trips.findForChange(trip.id())).contains(trashed);
    }

    @Test
    void showsARestoredTripAgain() {
        var trip = added(aTrip().withPhotos(1).tagged("alps").build());
        var trashed = trips.save(trip.trashed(NOON.plusMillis(1)));

        var restored = trips.save(trashed.restored(NOON.plusMillis(2)));

        assertThat(trips.find(trip.id())).contains(restored);
        assertThat(restored).isEqualTo(trip.with(new Lifecycle(NOON, NOON.plusMillis(2), null, 2)));
    }

    @Test
    void keepsTheNewStateWhole() {
        var trip = added(aTrip().withPhotos(3).tagged("gravel", "alps").build());
        var photos = new ArrayList<>(trip.photos().reversed().subList(0, 2));
        photos.addAll(photos(1));
        var changed = new Trip(
                trip.id(),
                trip.ownerId(),
                TripFixtures.details("Hurtigruten"),
                photos,
                new TreeSet<>(List.of(new Tag("alps"), new Tag("sea"))),
                trip.lifecycle().touchedAt(NOON.plusMillis(1)));

        var saved = trips.save(changed);

        assertThat(saved).isEqualTo(changed.with(changed.lifecycle().stored()));
        assertThat(trips.find(trip.id())).contains(saved);
    }

    @Test
    void refusesToSaveOverANewerState() {
        var trip = added(aTrip().withPhotos(1).build());
        var newer = trips.save(trip.with(trip.lifecycle().touchedAt(NOON.plusMillis(1))));

        assertThatThrownBy(() -> trips.save(trip.trashed(NOON.plusMillis(2))))
                .isInstanceOfSatisfying(
                        TripStale.class, failure -> assertThat(failure.code()).isEqualTo("trips.trip-stale"));
        assertThat(trips.find(trip.id())).contains(newer);
    }

    @Test
    void refusesToAddATripTwice() {
        var trip = added(aTrip().build());

        assertThatThrownBy(() -> trips.add(trip)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void refusesToSaveATripThatWasNeverAdded() {
        assertThatThrownBy(() -> trips.save(aTrip().build())).isInstanceOf(TripStale.class);
    }

    @Test
    void listsNewestFirstAndThenById() {
        var oldest = added(aTrip().withPhotos(2).createdAt(NOON).build());
        var first = added(aTrip().tagged("alps").createdAt(NOON.plusMillis(1)).build());
        var second = added(aTrip().createdAt(NOON.plusMillis(1)).build());

        assertThat(trips.list(SliceRequest.first(10)).items()).containsExactly(second, first, oldest);
    }

    @Test
    void walksAListWithoutGapsOrRepeats() {
        var all = IntStream.range(0, 7)
                .mapToObj(i -> added(aTrip().createdAt(NOON.plusMillis(i / 3)).build()))
                .toList();

        assertThat(walk(3)).containsExactlyElementsOf(all.reversed());
    }

    @Test
    void walksAnyListByAnyLimit() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261120);
        var expected = new ArrayList<Trip>();
        for (var i = 0; i < TRIES / 10; i++) {
            var trip = added(aTrip().createdAt(NOON.plusMillis(random.nextInt(TRIES / 20)))
                    .build());
            if (random.nextInt(5) == 0) {
                trips.save(trip.trashed(NOON.plusSeconds(60)));
            } else {
                expected.add(trip);
            }
        }
        expected.sort(comparing(Trip::createdAt)
                .thenComparing(trip -> trip.id().value().toString())
                .reversed());

        for (var limit : new int[] {1, 7, 100}) {
            assertThat(walk(limit)).containsExactlyElementsOf(expected);
        }
    }

    @Test
    void endsAListThatFillsItsLastSlice() {
        added(aTrip().build());
        added(aTrip().build());

        assertThat(trips.list(SliceRequest.first(2)).next()).isNull();
    }

    @Test
    void refusesACursorOfAnotherList() {
        var id = TripId.next().value();
        Stream.of(Cursor.of("gravel", "7"), Cursor.of(NOON), Cursor.of(NOON, id, "more"), Cursor.of(Instant.MAX, id))
                .map(cursor -> new SliceRequest(1, cursor))
                .forEach(
                        foreign -> assertThatThrownBy(() -> trips.list(foreign)).isInstanceOf(UnreadableCursor.class));
    }

    private List<Trip> walk(int limit) {
        var walked = new ArrayList<Trip>();
        var slice = trips.list(SliceRequest.first(limit));
        walked.addAll(slice.items());
        while (slice.next() != null) {
            slice = trips.list(
                    new SliceRequest(limit, Cursor.decode(slice.next().encode())));
            walked.addAll(slice.items());
        }
        return walked;
    }

    private Trip added(Trip trip) {
        trips.add(trip);
        return trip;
    }
}
