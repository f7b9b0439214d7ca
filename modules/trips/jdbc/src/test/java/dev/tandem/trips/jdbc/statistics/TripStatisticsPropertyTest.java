package dev.tandem.trips.jdbc.statistics;

import static dev.tandem.platform.kernel.IdempotencyKey.UNKEYED;
import static dev.tandem.trips.model.TripFixtures.countries;
import static dev.tandem.trips.model.TripFixtures.photos;
import static dev.tandem.trips.model.list.TripQuery.allOf;
import static dev.tandem.trips.model.list.TripQuery.listed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.identity.AccountId;
import dev.tandem.identity.api.TestAccounts;
import dev.tandem.platform.kernel.ExpectedRevision;
import dev.tandem.platform.kernel.failure.Failure;
import dev.tandem.platform.kernel.list.Slice;
import dev.tandem.platform.kernel.list.SliceRequest;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.trips.model.Distance;
import dev.tandem.trips.model.RouteDetails;
import dev.tandem.trips.model.Tag;
import dev.tandem.trips.model.Trip;
import dev.tandem.trips.model.TripDates;
import dev.tandem.trips.model.TripDetails;
import dev.tandem.trips.model.TripId;
import dev.tandem.trips.model.TripStatus;
import dev.tandem.trips.model.Visibility;
import dev.tandem.trips.model.list.TripSummary;
import dev.tandem.trips.model.photo.PhotoId;
import dev.tandem.trips.model.statistics.AuthorStatistics;
import dev.tandem.trips.model.statistics.TagCount;
import dev.tandem.trips.model.statistics.TotalDistance;
import dev.tandem.trips.model.text.Description;
import dev.tandem.trips.model.text.Title;
import dev.tandem.trips.model.text.TripText;
import dev.tandem.trips.repository.TripRepository;
import dev.tandem.trips.service.PhotoService;
import dev.tandem.trips.service.TripInput;
import dev.tandem.trips.service.TripReader;
import dev.tandem.trips.service.TripService;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// After any sequence of use cases, the statistics are equal to a recount of the trips.
@OnBothDatabases
class TripStatisticsPropertyTest {
    private static final int STEPS = Math.min(Integer.getInteger("tandem.tries", 200), 2_000);
    private static final ExpectedRevision ANY = ExpectedRevision.ANY;
    private static final SliceRequest ALL = SliceRequest.first(100);
    private static final List<String> TAGS = List.of("alps", "gravel", "sea", "snow");
    private static final List<String> COUNTRIES = List.of("ES", "FR", "IT", "PT");

    private final TripService trips;
    private final PhotoService photoService;
    private final TripReader reader;
    private final TripRepository repository;
    private final List<AccountId> authors;
    private final List<TripId> ids = new ArrayList<>();
    private final Random random = new Random(20261120);

    TripStatisticsPropertyTest(
            TripService trips,
            PhotoService photoService,
            TripReader reader,
            TripRepository repository,
            TestAccounts accounts) {
        this.trips = trips;
        this.photoService = photoService;
        this.reader = reader;
        this.repository = repository;
        authors = List.of(accounts.open().id(), accounts.open().id());
    }

    @Test
    void equalsARecountAfterEachStep() {
        for (var step = 0; step < STEPS; step++) {
            try {
                runRandomUseCase();
            } catch (Failure refused) {
                assertThat(refused.code())
                        .isIn(
                                "request.invalid",
                                "trips.trip-not-found",
                                "trips.trip-not-yours",
                                "trips.photo-not-found");
            }
            var all = authors.stream()
                    .flatMap(author -> allTripsOf(author).stream())
                    .filter(Trip::isListed)
                    .toList();
            authors.forEach(author -> assertThat(reader.statistics(author)).isEqualTo(recount(author, all)));
            assertThat(reader.tags(ALL).items()).isEqualTo(recountTags(all));
            assertThat(listedTrips(null)).containsExactlyInAnyOrderElementsOf(all);
            var tag = new Tag(TAGS.get(step % TAGS.size()));
            assertThat(listedTrips(tag))
                    .containsExactlyInAnyOrderElementsOf(all.stream()
                            .filter(trip -> trip.details().tags().contains(tag))
                            .toList());
        }
        assertThat(ids).isNotEmpty();
    }

    private void runRandomUseCase() {
        var author = authors.get(random.nextInt(authors.size()));
        if (ids.size() < 3 || (ids.size() < 40 && random.nextInt(4) == 0)) {
            ids.add(trips.create(author, UNKEYED, input()).id());
            return;
        }
        var id = ids.get(random.nextInt(ids.size()));
        switch (random.nextInt(7)) {
            case 0 -> trips.publish(author, UNKEYED, id, ANY);
            case 1 -> trips.delete(author, id, ANY);
            case 2 -> trips.restore(author, UNKEYED, id, ANY);
            case 3 -> photoService.addPhoto(author, UNKEYED, id, ANY, photos(1).getFirst());
            case 4 -> photoService.deletePhoto(author, id, ANY, anyPhoto(id));
            default -> trips.update(author, id, ANY, trip -> input());
        }
    }

    private TripInput input() {
        var details = new TripDetails(
                new TripText(new Title("x"), new Description("x".repeat(random.nextInt(4) == 0 ? 10 : 60))),
                new TripDates(random.nextInt(5) == 0 ? null : LocalDate.of(2026, 1, 1 + random.nextInt(28)), null),
                RouteDetails.of(
                        random.nextBoolean() ? null : new Distance(100 + 10 * random.nextInt(1_000)),
                        null,
                        countries(some(COUNTRIES).toArray(String[]::new))),
                new TreeSet<>(some(TAGS).stream().map(Tag::new).toList()),
                random.nextInt(4) == 0 ? Visibility.PRIVATE : Visibility.PUBLIC);
        return new TripInput(
                details, photos(random.nextInt(4)), random.nextInt(3) == 0 ? TripStatus.DRAFT : TripStatus.PUBLISHED);
    }

    private List<String> some(List<String> all) {
        var shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, random.nextInt(all.size() + 1));
    }

    private PhotoId anyPhoto(TripId id) {
        var photos = repository.find(id).map(trip -> trip.gallery().photos()).orElse(List.of());
        return photos.isEmpty()
                ? PhotoId.next()
                : photos.get(random.nextInt(photos.size())).id();
    }

    private List<Trip> allTripsOf(AccountId author) {
        return fullTrips(repository.list(allOf(author), ALL));
    }

    private List<Trip> listedTrips(@Nullable Tag tag) {
        return fullTrips(repository.list(listed().tagged(tag), ALL));
    }

    private List<Trip> fullTrips(Slice<TripSummary> list) {
        return list.items().stream()
                .map(TripSummary::id)
                .flatMap(id -> repository.find(id).stream())
                .toList();
    }

    private static AuthorStatistics recount(AccountId author, List<Trip> listed) {
        var ofAuthor =
                listed.stream().filter(trip -> trip.author().equals(author)).toList();
        return new AuthorStatistics(
                ofAuthor.size(),
                new TotalDistance(ofAuthor.stream()
                        .map(trip -> trip.details().route().distance())
                        .filter(Objects::nonNull)
                        .mapToLong(Distance::metres)
                        .sum()),
                ofAuthor.stream().mapToInt(trip -> trip.gallery().size()).sum(),
                ofAuthor.stream()
                        .flatMap(trip -> trip.details().route().countries().stream())
                        .collect(Collectors.toCollection(TreeSet::new)),
                ofAuthor.stream()
                        .map(trip -> trip.details().dates().start())
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }

    private static List<TagCount> recountTags(List<Trip> listed) {
        return listed.stream()
                .flatMap(trip -> trip.details().tags().stream())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.summingInt(tag -> 1)))
                .entrySet()
                .stream()
                .map(entry -> new TagCount(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(TagCount::trips).reversed().thenComparing(TagCount::tag))
                .toList();
    }
}
