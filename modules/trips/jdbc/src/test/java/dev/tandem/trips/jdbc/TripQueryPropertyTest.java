package dev.tandem.trips.jdbc;

import static dev.tandem.trips.model.TripFixtures.NOON;
import static dev.tandem.trips.model.TripFixtures.aTrip;
import static dev.tandem.trips.model.TripFixtures.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.identity.AccountId;
import dev.tandem.identity.api.TestAccounts;
import dev.tandem.platform.kernel.list.SliceRequest;
import dev.tandem.platform.kernel.list.Sort;
import dev.tandem.platform.kernel.list.Total;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.trips.model.Tag;
import dev.tandem.trips.model.Trip;
import dev.tandem.trips.model.TripFixtures.TripBuilder;
import dev.tandem.trips.model.TripStatus;
import dev.tandem.trips.model.list.TripQuery;
import dev.tandem.trips.model.list.TripSortField;
import dev.tandem.trips.model.list.TripSummary;
import dev.tandem.trips.model.text.TitleSearch;
import dev.tandem.trips.repository.InMemoryTripRepository;
import dev.tandem.trips.repository.TripRepository;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// For random queries, a database finds the same trips as the repository in memory, in the same
/// order, page by page.
@OnBothDatabases
class TripQueryPropertyTest {
    private static final int QUERIES = Math.min(Integer.getInteger("tandem.tries", 200), 2_000);
    private static final int TRIPS = 120;
    private static final int CHANGES = 60;
    private static final List<String> WORDS = List.of(
            "Über",
            "UBER",
            "ubers",
            "straße",
            "STRASSE",
            "Åland",
            "A\u030aland",
            "Οδός",
            "ΟΔΟΣ",
            "İzmir",
            "izmir",
            "東京",
            "ﬁn",
            "Fin",
            "x²",
            "🚲",
            "'",
            "%",
            "_",
            "l'Étape",
            "a\\b",
            "Ж",
            "ж");
    private static final List<String> SEARCHED = List.of("uber", "Straße", "fin", "åland", "οδοσ", "IZMIR", "東京", "ж");
    private static final List<String> TAGS = List.of("alps", "sea", "%");

    private final TripRepository trips;
    private final TripRepository inMemory = new InMemoryTripRepository();
    private final List<AccountId> authors;
    private final List<Trip> stored = new ArrayList<>();
    private final Random random = new Random(20261129);

    TripQueryPropertyTest(TripRepository trips, TestAccounts accounts) {
        this.trips = trips;
        authors = List.of(
                accounts.open().id(), accounts.open().id(), accounts.open().id());
    }

    @Test
    void findsTheSameTripsAsInMemory() {
        for (var i = 0; i < TRIPS; i++) {
            add(anyTrip());
        }
        for (var i = 0; i < CHANGES; i++) {
            change(random.nextInt(stored.size()));
        }
        var found = 0;
        for (var i = 0; i < QUERIES; i++) {
            var query = anyQuery();
            var limit = 1 + random.nextInt(20);
            var expected = walk(inMemory, query, limit);
            assertThat(walk(trips, query, limit)).as(query.toString()).isEqualTo(expected);
            var counted = new SliceRequest(1, null, true);
            assertThat(trips.list(query, counted).total())
                    .as(query.toString())
                    .isEqualTo(new Total(expected.size(), true));
            found += expected.size();
        }
        assertThat(found).isGreaterThan(QUERIES);
    }

    private void add(Trip trip) {
        trips.add(trip);
        inMemory.add(trip);
        stored.add(trip);
    }

    private void change(int index) {
        var old = stored.get(index);
        var now = old.updatedAt().plusMillis(random.nextInt(3));
        var changed = switch (random.nextInt(4)) {
            case 0 -> old.deleted(now);
            case 1 -> old.restored(now);
            case 2 -> withdrawn(old, now);
            default -> {
                var other = anyTrip();
                yield new Trip(
                        old.id(),
                        old.author(),
                        other.details(),
                        other.gallery(),
                        old.publishedAt(),
                        old.lifecycle().touched(now));
            }
        };
        if (!changed.equals(old)
                && (changed.publishedAt() == null || changed.details().dates().start() != null)) {
            stored.set(index, trips.replace(old, changed));
            inMemory.replace(old, changed);
        }
    }

    private Trip anyTrip() {
        var day = random.nextInt(4) == 0 ? null : LocalDate.of(2024, 1, 1 + random.nextInt(9));
        TripBuilder trip = aTrip().by(any(authors))
                .titled(some(1 + random.nextInt(4)) + " " + random.nextInt(9))
                .begunOn(day)
                .tagged(any(TAGS), any(TAGS))
                .createdAt(NOON.plusMillis(random.nextInt(20)));
        trip = random.nextInt(4) == 0 ? trip.hidden() : trip;
        trip = day == null || random.nextInt(4) == 0 ? trip : trip.published();
        return (random.nextInt(5) == 0 ? trip.deletedAt(NOON.plusMillis(20 + random.nextInt(9))) : trip).build();
    }

    private TripQuery anyQuery() {
        var author = any(authors);
        var query = switch (random.nextInt(5)) {
            case 0 -> TripQuery.allOf(author).in(random.nextBoolean() ? null : any(List.of(TripStatus.values())));
            case 1 -> TripQuery.deletedOf(author).in(random.nextBoolean() ? null : any(List.of(TripStatus.values())));
            case 2 -> TripQuery.listedOf(author);
            case 3 -> TripQuery.listed().by(author);
            default -> TripQuery.listed();
        };
        return query.tagged(random.nextInt(3) == 0 ? new Tag(any(TAGS)) : null)
                .titled(random.nextInt(2) == 0 ? anySearch() : null)
                .sorted(random.nextInt(2) == 0 ? new Sort<>(TripSortField.START_DATE, random.nextBoolean()) : null);
    }

    private TitleSearch anySearch() {
        return new TitleSearch(random.nextBoolean() ? some(1) + " " + random.nextInt(9) : any(SEARCHED));
    }

    private String some(int count) {
        return Stream.generate(() -> any(WORDS)).limit(count).collect(Collectors.joining(" "));
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static List<TripSummary> walk(TripRepository port, TripQuery query, int limit) {
        var walked = new ArrayList<TripSummary>();
        var slice = port.list(query, SliceRequest.first(limit));
        walked.addAll(slice.items());
        while (slice.next() != null) {
            slice = port.list(query, new SliceRequest(limit, slice.next()));
            walked.addAll(slice.items());
        }
        return walked;
    }
}
