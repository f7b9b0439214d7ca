package dev.tandem.trips.repository;

import static dev.tandem.trips.model.TripFixtures.NOON;
import static dev.tandem.trips.model.TripFixtures.aTrip;
import static dev.tandem.trips.model.TripFixtures.details;
import static dev.tandem.trips.model.TripFixtures.photo;
import static dev.tandem.trips.model.TripFixtures.photos;
import static dev.tandem.trips.model.list.TripQuery.allOf;
import static dev.tandem.trips.model.list.TripQuery.deletedOf;
import static dev.tandem.trips.model.list.TripQuery.listed;
import static dev.tandem.trips.model.list.TripQuery.listedOf;
import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.identity.AccountId;
import dev.tandem.platform.kernel.Lifecycle;
import dev.tandem.platform.kernel.list.Cursor;
import dev.tandem.platform.kernel.list.MalformedCursor;
import dev.tandem.platform.kernel.list.Slice;
import dev.tandem.platform.kernel.list.SliceRequest;
import dev.tandem.platform.kernel.list.Sort;
import dev.tandem.platform.kernel.list.Total;
import dev.tandem.platform.testkit.ListWalk;
import dev.tandem.platform.testkit.aggregate.AggregateRepositoryContract;
import dev.tandem.trips.model.Country;
import dev.tandem.trips.model.Difficulty;
import dev.tandem.trips.model.Distance;
import dev.tandem.trips.model.RouteDetails;
import dev.tandem.trips.model.Tag;
import dev.tandem.trips.model.Trip;
import dev.tandem.trips.model.TripDates;
import dev.tandem.trips.model.TripDetails;
import dev.tandem.trips.model.TripFixtures.TripBuilder;
import dev.tandem.trips.model.TripId;
import dev.tandem.trips.model.TripStatus;
import dev.tandem.trips.model.Visibility;
import dev.tandem.trips.model.list.TripSortField;
import dev.tandem.trips.model.list.TripSummary;
import dev.tandem.trips.model.photo.Gallery;
import dev.tandem.trips.model.photo.Photo;
import dev.tandem.trips.model.photo.PhotoId;
import dev.tandem.trips.model.text.Description;
import dev.tandem.trips.model.text.Excerpt;
import dev.tandem.trips.model.text.Title;
import dev.tandem.trips.model.text.TitleSearch;
import dev.tandem.trips.model.text.TripText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What every [TripRepository] must do.
public abstract class TripRepositoryContract extends AggregateRepositoryContract<TripId, Trip> {
    private static final int TRIES = Integer.getInteger("tandem.tries", 200);

    private final TripRepository trips;
    private final Supplier<AccountId> accounts;
    private AccountId ada = AccountId.next();

    /// @param accounts creates an account at each call
    protected TripRepositoryContract(TripRepository trips, Supplier<AccountId> accounts) {
        super(trips);
        this.trips = trips;
        this.accounts = accounts;
    }

    @Override
    protected Trip made() {
        return mine().withPhotos(3).tagged("gravel", "alps").build();
    }

    @Override
    protected void add(Trip trip) {
        trips.add(trip);
    }

    @Override
    protected Trip with(Trip trip, Lifecycle lifecycle) {
        return trip.with(lifecycle);
    }

    @BeforeEach
    void createAnAccount() {
        ada = accounts.get();
    }

    @Test
    void givesBackATripOfMinimalSize() {
        var bare = new Trip(
                TripId.next(),
                ada,
                new TripDetails(
                        new TripText(new Title("x"), Description.EMPTY),
                        new TripDates(null, null),
                        RouteDetails.NONE,
                        new TreeSet<>(),
                        Visibility.PUBLIC),
                Gallery.EMPTY,
                null,
                Lifecycle.created(Instant.EPOCH));

        trips.add(bare);

        assertThat(trips.find(bare.id())).contains(bare);
    }

    @Test
    void givesBackATripOfMaximalSize() {
        var countries = List.of(Locale.getISOCountries()).subList(0, 50).stream()
                .map(Country::new)
                .toList();
        var last = Instant.parse("9999-12-31T23:59:59.998Z");
        var largest = new Trip(
                TripId.next(),
                ada,
                new TripDetails(
                        new TripText(new Title("🚲".repeat(200)), new Description("Ä\"\\".repeat(16_666))),
                        new TripDates(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31)),
                        RouteDetails.of(new Distance(10_000_000), Difficulty.VERY_DIFFICULT, countries),
                        new TreeSet<>(IntStream.range(0, 10)
                                .mapToObj(i -> new Tag(i + "ß".repeat(29)))
                                .toList()),
                        Visibility.PRIVATE),
                new Gallery(IntStream.range(0, 20)
                        .mapToObj(i ->
                                new Photo(PhotoId.next(), photo("https://" + "x".repeat(492), "é\"\\\n🚲".repeat(100))))
                        .toList()),
                last,
                Lifecycle.created(last));

        trips.add(largest);

        assertThat(trips.find(largest.id())).contains(largest);
    }

    @Test
    void hidesADeletedTripUntilItIsRestored() {
        var trip = added(mine().withPhotos(1).tagged("alps").published());
        var deleted = trips.replace(trip, trip.deleted(NOON.plusMillis(1)));

        assertThat(trips.find(trip.id())).isEmpty();
        assertThat(trips.findForChange(trip.id())).contains(deleted);
        for (var list : allLists(trip)) {
            assertThat(list.apply(SliceRequest.first(100)).items()).isEmpty();
        }

        var restored = trips.replace(deleted, deleted.restored(NOON.plusMillis(2)));
        assertThat(restored).isEqualTo(trip.with(new Lifecycle(NOON, NOON.plusMillis(2), null, 2)));
        assertThat(trips.find(trip.id())).contains(restored);
        for (var list : allLists(trip)) {
            assertThat(list.apply(SliceRequest.first(100)).items()).containsExactly(summary(restored));
        }
    }

    @Test
    void replacesNoPartOfATripThatIsStale() {
        var trip = added(mine().withPhotos(3).tagged("gravel", "alps"));
        var newer = trips.replace(trip, trip.published(NOON.plusMillis(1)));
        var other = trip.updated(details("Hurtigruten", "sea"), Gallery.EMPTY, trip.status(), NOON.plusMillis(2));

        assertThatThrownBy(() -> trips.replace(trip, other)).hasFieldOrPropertyWithValue("code", "trips.trip-stale");

        assertThat(trips.find(trip.id())).contains(newer);
        assertThat(ids(trips.list(listed().tagged(new Tag("sea")), SliceRequest.first(1))))
                .isEmpty();
        assertThat(ids(trips.list(listed().tagged(new Tag("alps")), SliceRequest.first(1))))
                .containsExactly(trip.id());
    }

    @Test
    void replacesAllPartsOfATrip() {
        var trip = added(mine().withPhotos(3).tagged("gravel", "alps"));
        var changed = trip.updated(
                        details("Hurtigruten", "alps", "sea"),
                        trip.gallery().withPhotos(photos(4).reversed()),
                        trip.status(),
                        NOON.plusMillis(1))
                .published(NOON.plusMillis(2));

        var saved = trips.replace(trip, changed);

        assertThat(saved).isEqualTo(changed.with(changed.lifecycle().nextRevision()));
        assertThat(trips.find(trip.id())).contains(saved);
        assertThat(ids(trips.list(listed().tagged(new Tag("sea")), SliceRequest.first(1))))
                .containsExactly(trip.id());
        assertThat(ids(trips.list(listed().tagged(new Tag("gravel")), SliceRequest.first(1))))
                .isEmpty();
    }

    @Nested
    class Listed {
        @Test
        void hidesDraftsAndPrivateTrips() {
            added(mine().tagged("alps"));
            added(mine().tagged("alps").hidden().published());
            var listed = added(mine().tagged("alps").published());

            assertThat(trips.list(listed(), SliceRequest.first(9)).items()).containsExactly(summary(listed));
            assertThat(trips.list(listed().by(ada), SliceRequest.first(9)).items())
                    .containsExactly(summary(listed));
            assertThat(trips.list(listed().tagged(new Tag("Alps")), SliceRequest.first(9))
                            .items())
                    .containsExactly(summary(listed));
            assertThat(trips.list(listed().by(ada).tagged(new Tag("alps")), SliceRequest.first(9))
                            .items())
                    .containsExactly(summary(listed));
            assertThat(trips.list(listedOf(ada), SliceRequest.first(9)).items()).containsExactly(summary(listed));
        }

        @Test
        void isSortedByPublicationAndThenById() {
            var late = added(mine().publishedAt(NOON.plusMillis(5)));
            var first = added(mine().createdAt(NOON.plusMillis(1)).published());
            var second = added(mine().createdAt(NOON.plusMillis(1)).published());

            assertThat(trips.list(listed(), SliceRequest.first(9)).items())
                    .containsExactly(summary(late), summary(second), summary(first));
            assertThat(trips.list(listedOf(ada), SliceRequest.first(9)).items())
                    .containsExactly(summary(second), summary(first), summary(late));
        }

        @Test
        void isNarrowedToAnAuthorAndATag() {
            var bob = accounts.get();
            var one = added(mine().tagged("alps", "gravel").published());
            var other = added(aTrip().by(bob).tagged("alps").published());

            assertThat(ids(trips.list(listed().by(bob), SliceRequest.first(9)))).containsExactly(other.id());
            assertThat(ids(trips.list(listed().tagged(new Tag("alps")), SliceRequest.first(9))))
                    .containsExactlyInAnyOrder(one.id(), other.id());
            assertThat(ids(trips.list(listed().by(ada).tagged(new Tag("alps")), SliceRequest.first(9))))
                    .containsExactly(one.id());
            assertThat(ids(trips.list(listed().by(bob).tagged(new Tag("gravel")), SliceRequest.first(9))))
                    .isEmpty();
            assertThat(ids(trips.list(listed().by(AccountId.next()), SliceRequest.first(9))))
                    .isEmpty();
        }
    }

    @Test
    void showsNoMoreThanAnExcerptInLists() {
        var endless = added(mine().describedAs("<p>" + "🚲 &amp; ".repeat(5_000) + "</p>")
                .tagged("alps")
                .published());
        var cut = added(mine().describedAs("<p>" + "x".repeat(Excerpt.MAX_HTML - 5) + "&amp;</p>")
                .tagged("alps")
                .published());

        for (var list : allLists(endless)) {
            assertThat(list.apply(SliceRequest.first(9)).items()).containsExactly(summary(cut), summary(endless));
        }
        assertThat(trips.find(endless.id())).contains(endless);
    }

    @Nested
    class AllOfAuthor {
        @Test
        void showsAuthorsAllButDeletedTrips() {
            var draft = added(mine());
            var hidden = added(mine().hidden().published());
            var listed = added(mine().published());
            added(aTrip().by(accounts.get()).published());

            assertThat(ids(trips.list(allOf(ada), SliceRequest.first(9))))
                    .containsExactly(listed.id(), hidden.id(), draft.id());
            assertThat(ids(trips.list(allOf(ada).in(TripStatus.DRAFT), SliceRequest.first(9))))
                    .containsExactly(draft.id());
            assertThat(ids(trips.list(allOf(ada).in(TripStatus.PUBLISHED), SliceRequest.first(9))))
                    .containsExactly(listed.id(), hidden.id());
        }
    }

    @Test
    void findsManyTripsByTheirIds() {
        var draft = added(mine().withPhotos(2).tagged("alps"));
        var other = added(aTrip().by(accounts.get()).published());
        var deleted = added(mine().deletedAt(NOON));

        assertThat(trips.find(List.of(other.id(), TripId.next(), draft.id(), deleted.id())))
                .containsExactlyInAnyOrder(summary(draft), summary(other));
        assertThat(trips.find(Stream.generate(TripId::next).limit(100).toList()))
                .isEmpty();
        assertThat(trips.find(List.of())).isEmpty();
    }

    @Test
    void countsAListIfItIsRequested() {
        var trip = added(mine().tagged("alps").published());
        added(mine().tagged("alps").published());
        added(aTrip().by(accounts.get()).published().deletedAt(NOON));

        for (var list : allLists(trip)) {
            assertThat(list.apply(new SliceRequest(1, null, true)).total()).isEqualTo(new Total(2, true));
            var next = list.apply(SliceRequest.first(1)).next();
            assertThat(list.apply(new SliceRequest(1, next, true)).total()).isEqualTo(new Total(2, true));
        }
        assertThat(trips.list(listed().tagged(new Tag("none")), new SliceRequest(1, null, true))
                        .total())
                .isEqualTo(new Total(0, true));
    }

    @Nested
    class Titled {
        @Test
        void areFoundByWholeWordsInAnyOrder() {
            var alps = added(
                    mine().titled("Über die Alpen, 2. Teil").tagged("alps").published());
            var draft = added(mine().titled("ALPEN"));
            var other = added(
                    aTrip().by(accounts.get()).titled("Die Alpen über alles").published());
            added(mine().titled("Voralpen und Alpenrand").published());
            added(mine().titled("Die Alpen").hidden().published());
            added(mine().titled("Die Alpen").published().deletedAt(NOON));

            assertThat(ids(trips.list(listed().titled(new TitleSearch("uber ALPEN die")), SliceRequest.first(9))))
                    .containsExactly(other.id(), alps.id());
            assertThat(ids(trips.list(listed().by(ada).titled(new TitleSearch("alpen")), SliceRequest.first(9))))
                    .containsExactly(alps.id());
            assertThat(ids(trips.list(
                            listed().tagged(new Tag("alps")).titled(new TitleSearch("die teil")),
                            SliceRequest.first(9))))
                    .containsExactly(alps.id());
            assertThat(ids(trips.list(listed().titled(new TitleSearch("alp")), SliceRequest.first(9))))
                    .isEmpty();
            assertThat(ids(trips.list(
                            allOf(ada).in(TripStatus.DRAFT).titled(new TitleSearch("alpen")), SliceRequest.first(9))))
                    .containsExactly(draft.id());
            assertThat(trips.list(deletedOf(ada).titled(new TitleSearch("alpen")), SliceRequest.first(9))
                            .items())
                    .hasSize(1);
        }

        @Test
        void areFoundByTheirNewTitleOnceItHasChanged() {
            var trip = added(mine().titled("Sea and salt").published());
            var old = listed().titled(new TitleSearch("sea"));
            var renamed = trips.replace(
                    trip,
                    trip.updated(details("Salt and snow", "x"), trip.gallery(), trip.status(), NOON.plusMillis(1)));

            assertThat(ids(trips.list(old, SliceRequest.first(9)))).isEmpty();
            var found = listed().titled(new TitleSearch("snow salt"));
            assertThat(ids(trips.list(found, SliceRequest.first(9)))).containsExactly(trip.id());

            var deleted = trips.replace(renamed, renamed.deleted(NOON.plusMillis(2)));
            assertThat(ids(trips.list(found, SliceRequest.first(9)))).isEmpty();
            trips.replace(deleted, deleted.restored(NOON.plusMillis(3)));
            assertThat(ids(trips.list(found, SliceRequest.first(9)))).containsExactly(trip.id());
        }

        @Test
        void mayHaveNoWordsOrAHundred() {
            var none = added(mine().titled("🚲 – 🚲").published());
            var largest = added(
                    mine().titled("0 1 2 3 4 5 6 7 8 9 " + "ﷺ".repeat(180)).published());
            var changed = trips.replace(
                    none,
                    none.updated(
                            new TripDetails(
                                    largest.details().text(),
                                    none.details().dates(),
                                    none.details().route(),
                                    none.details().tags(),
                                    Visibility.PUBLIC),
                            none.gallery(),
                            none.status(),
                            NOON.plusMillis(1)));

            assertThat(ids(trips.list(listed().titled(new TitleSearch("9 7")), SliceRequest.first(9))))
                    .containsExactly(largest.id(), changed.id());
            assertThat(trips.find(changed.id())).contains(changed);
        }
    }

    @Nested
    class Sorted {
        private static final Sort<TripSortField> FORWARD = new Sort<>(TripSortField.START_DATE, false);
        private static final Sort<TripSortField> BACKWARD = new Sort<>(TripSortField.START_DATE, true);

        @Test
        void areSortedByStartDateAndThenById() {
            var may = added(
                    mine().begunOn(LocalDate.of(2024, 5, 1)).tagged("alps").published());
            var early =
                    added(mine().begunOn(LocalDate.of(987, 1, 2)).tagged("alps").published());
            var alsoMay = added(
                    mine().begunOn(LocalDate.of(2024, 5, 1)).tagged("alps").published());

            for (var query : List.of(
                    listed(),
                    listed().by(ada),
                    listed().tagged(new Tag("alps")),
                    listed().titled(new TitleSearch("lofoten")),
                    listedOf(ada),
                    allOf(ada))) {
                for (var limit : new int[] {1, 2, 9}) {
                    assertThat(ListWalk.of(limit, request -> trips.list(query.sorted(FORWARD), request)))
                            .containsExactly(summary(early), summary(may), summary(alsoMay));
                    assertThat(ListWalk.of(limit, request -> trips.list(query.sorted(BACKWARD), request)))
                            .containsExactly(summary(alsoMay), summary(may), summary(early));
                }
            }
        }

        @Test
        void comeFirstWithoutAStartDate() {
            var dated = added(mine().begunOn(LocalDate.of(1, 1, 1)));
            var undated = added(mine().begunOn(null));
            var later = added(mine().begunOn(null));

            assertThat(ListWalk.of(1, request -> trips.list(allOf(ada).sorted(FORWARD), request)))
                    .containsExactly(summary(undated), summary(later), summary(dated));
            assertThat(ListWalk.of(1, request -> trips.list(allOf(ada).sorted(BACKWARD), request)))
                    .containsExactly(summary(dated), summary(later), summary(undated));
        }

        @Test
        void areSortedByAChangedStartDate() {
            var first = added(
                    mine().begunOn(LocalDate.of(2024, 5, 1)).tagged("alps").published());
            var second = added(
                    mine().begunOn(LocalDate.of(2024, 5, 2)).tagged("alps").published());
            var moved = aTrip().with(first.details())
                    .begunOn(LocalDate.of(2024, 5, 3))
                    .build();
            trips.replace(first, first.updated(moved.details(), first.gallery(), first.status(), NOON.plusMillis(1)));

            for (var query :
                    List.of(listed(), listed().tagged(new Tag("alps")), listed().titled(new TitleSearch("lofoten")))) {
                assertThat(ids(trips.list(query.sorted(FORWARD), SliceRequest.first(9))))
                        .containsExactly(second.id(), first.id());
            }
        }
    }

    @Nested
    class Deleted {
        @Test
        void showsTheLatestDeletedTripFirst() {
            var first = added(mine().published().deletedAt(NOON.plusMillis(2)));
            var last = added(mine().createdAt(NOON.minusMillis(1)).deletedAt(NOON.plusMillis(3)));
            var second = added(mine().hidden().published().deletedAt(NOON.plusMillis(2)));
            added(mine());
            added(aTrip().by(accounts.get()).deletedAt(NOON));

            assertThat(trips.list(deletedOf(ada), SliceRequest.first(9)).items())
                    .containsExactly(summary(last), summary(second), summary(first));
            assertThat(ids(trips.list(deletedOf(ada).in(TripStatus.DRAFT), SliceRequest.first(9))))
                    .containsExactly(last.id());
            assertThat(ListWalk.of(1, request -> trips.list(deletedOf(ada), request)))
                    .containsExactly(summary(last), summary(second), summary(first));
        }

        @Test
        void showsATripUntilItIsRestored() {
            var trip = added(mine().published());
            var deleted = trips.replace(trip, trip.deleted(NOON.plusMillis(1)));
            assertThat(ids(trips.list(deletedOf(ada), SliceRequest.first(9)))).containsExactly(trip.id());

            trips.replace(deleted, deleted.restored(NOON.plusMillis(2)));

            assertThat(ids(trips.list(deletedOf(ada), SliceRequest.first(9)))).isEmpty();
        }
    }

    @Test
    void walksEveryListWithEveryLimit() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261120);
        var expected = new ArrayList<Trip>();
        for (var i = 0; i < Math.min(TRIES, 2_000) / 10; i++) {
            var trip = added(mine().tagged("alps")
                    .createdAt(NOON.plusMillis(random.nextInt(Math.min(TRIES, 2_000) / 20)))
                    .published());
            if (random.nextInt(5) == 0) {
                trips.replace(trip, trip.deleted(NOON.plusSeconds(60)));
            } else {
                expected.add(trip);
            }
        }
        expected.sort(comparing(Trip::createdAt)
                .thenComparing(trip -> trip.id().value().toString())
                .reversed());

        for (var list : allLists(mine().tagged("alps").build())) {
            for (var limit : new int[] {1, 7, 100}) {
                assertThat(ListWalk.of(limit, list))
                        .containsExactlyElementsOf(
                                expected.stream().map(TripSummary::of).toList());
            }
        }
    }

    @Test
    void endsAListThatFillsItsLastSlice() {
        added(mine().published());
        added(mine().published());

        assertThat(trips.list(listed(), SliceRequest.first(2)).next()).isNull();
    }

    @Test
    void refusesACursorOfAnotherList() {
        var id = TripId.next().value();

        Stream.of(Cursor.of("gravel", "7"), Cursor.of(NOON), Cursor.of(NOON, id, "more"), Cursor.of(Instant.MAX, id))
                .map(cursor -> new SliceRequest(1, cursor))
                .forEach(foreign ->
                        assertThatThrownBy(() -> trips.list(listed(), foreign)).isInstanceOf(MalformedCursor.class));
    }

    /// The lists that show a published trip to its author.
    private List<Function<SliceRequest, Slice<TripSummary>>> allLists(Trip trip) {
        var tag = trip.details().tags().first();
        return List.of(
                request -> trips.list(listed(), request),
                request -> trips.list(listed().by(trip.author()), request),
                request -> trips.list(listed().tagged(tag), request),
                request -> trips.list(listed().by(trip.author()).tagged(tag), request),
                request -> trips.list(listedOf(trip.author()), request),
                request -> trips.list(allOf(trip.author()), request),
                request -> trips.list(allOf(trip.author()).in(TripStatus.PUBLISHED), request));
    }

    private static List<TripId> ids(Slice<TripSummary> slice) {
        return slice.items().stream().map(TripSummary::id).toList();
    }

    private static TripSummary summary(Trip trip) {
        return TripSummary.of(trip);
    }

    private TripBuilder mine() {
        return aTrip().by(ada);
    }

    private Trip added(TripBuilder trip) {
        trips.add(trip.build());
        return trip.build();
    }
}
