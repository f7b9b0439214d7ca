package dev.tandem.trips.service;

import static dev.tandem.platform.kernel.IdempotencyKey.UNKEYED;
import static dev.tandem.trips.model.TripFixtures.NOON;
import static dev.tandem.trips.model.TripFixtures.details;
import static dev.tandem.trips.model.TripFixtures.photo;
import static dev.tandem.trips.model.TripFixtures.photos;
import static dev.tandem.trips.model.list.TripQuery.allOf;
import static dev.tandem.trips.model.list.TripQuery.listed;
import static dev.tandem.trips.model.list.TripQuery.ofOwner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.identity.AccountDirectory;
import dev.tandem.identity.AccountId;
import dev.tandem.identity.AccountSummary;
import dev.tandem.identity.FullName;
import dev.tandem.identity.Username;
import dev.tandem.platform.kernel.ExpectedRevision;
import dev.tandem.platform.kernel.Lifecycle;
import dev.tandem.platform.kernel.failure.Forbidden;
import dev.tandem.platform.kernel.failure.Invalid;
import dev.tandem.platform.kernel.failure.NotFound;
import dev.tandem.platform.kernel.list.ChosenIds;
import dev.tandem.platform.kernel.list.SliceRequest;
import dev.tandem.platform.kernel.list.Total;
import dev.tandem.trips.model.TripId;
import dev.tandem.trips.model.TripStatus;
import dev.tandem.trips.model.list.RequestedTrips;
import dev.tandem.trips.model.list.SummaryWithAuthor;
import dev.tandem.trips.model.list.TripSummary;
import dev.tandem.trips.model.list.TripWithAuthor;
import dev.tandem.trips.model.photo.Photo;
import dev.tandem.trips.model.photo.PhotoId;
import dev.tandem.trips.repository.InMemoryTripRepository;
import dev.tandem.trips.repository.InMemoryTripStatisticsRepository;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TripServiceTest {
    private static final ExpectedRevision ANY = ExpectedRevision.ANY;
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    private final AccountSummary ada = new AccountSummary(AccountId.next(), new Username("ada"), new FullName("Ada"));
    private final AccountId bob = AccountId.next();
    private final AccountDirectory accounts = ids -> ids.contains(ada.id()) ? Map.of(ada.id(), ada) : Map.of();
    private final InMemoryTripRepository repository = new InMemoryTripRepository();
    private final InMemoryTripStatisticsRepository statistics = new InMemoryTripStatisticsRepository(repository);
    private final TripService trips = new TripService(repository, CLOCK);
    private final PhotoService photoService = new PhotoService(repository, CLOCK);
    private final TripReader reader = new TripReader(repository, statistics, accounts);

    @Test
    void createsADraftWithItsMoments() {
        var created = trips.create(ada.id(), UNKEYED, input(TripStatus.DRAFT));

        assertThat(created.author()).isEqualTo(ada.id());
        assertThat(created.lifecycle()).isEqualTo(Lifecycle.created(NOON));
        assertThat(created.details()).isEqualTo(details("Lofoten", "sea"));
        assertThat(created.gallery().photos()).extracting(Photo::details).isEqualTo(photos(2));
        assertThat(reader.find(ada.id(), created.id())).isEqualTo(new TripWithAuthor(created, ada));
        assertThat(statistics.of(ada.id()).trips()).isZero();
    }

    @Test
    void createsAndCountsAPublishedTrip() {
        var published = trips.create(ada.id(), UNKEYED, input(TripStatus.PUBLISHED));

        assertThat(published.publishedAt()).isEqualTo(NOON);
        assertThat(published.revision()).isZero();
        assertThat(statistics.of(ada.id()).photos()).isEqualTo(2);
        assertThat(reader.find(null, published.id())).isEqualTo(new TripWithAuthor(published, ada));
    }

    @Test
    void publishesATripOnlyOnce() {
        var id = createDraft();
        var published = trips.publish(ada.id(), UNKEYED, id, ANY);

        assertThat(trips.publish(ada.id(), UNKEYED, id, ANY)).isEqualTo(published);
        assertThat(published.revision()).isEqualTo(1);
        assertThat(statistics.of(ada.id()).trips()).isEqualTo(1);
    }

    @Test
    void updatesTheTripThatItFinds() {
        var id = createDraft();

        var updated = trips.update(ada.id(), id, ANY, trip -> {
            assertThat(trip.id()).isEqualTo(id);
            return new TripInput(details("Hurtigruten"), List.of(), TripStatus.PUBLISHED);
        });

        assertThat(updated.details()).isEqualTo(details("Hurtigruten"));
        assertThat(updated.gallery().size()).isZero();
        assertThat(updated.status()).isEqualTo(TripStatus.PUBLISHED);
        assertThat(reader.find(null, id)).isEqualTo(new TripWithAuthor(updated, ada));
    }

    @Test
    void withdrawsATripThatBecomesADraft() {
        var id = createPublished();

        var draft = trips.update(ada.id(), id, ANY, trip -> input(TripStatus.DRAFT));

        assertThat(draft.publishedAt()).isNull();
        assertNotFound(() -> reader.find(null, id), id);
        assertThat(statistics.of(ada.id()).trips()).isZero();
    }

    @Test
    void deletesAndRestoresATrip() {
        var id = createPublished();

        trips.delete(ada.id(), id, ANY);
        assertNotFound(() -> reader.find(ada.id(), id), id);
        assertNotFound(() -> trips.delete(ada.id(), id, ANY), id);
        assertNotFound(() -> trips.publish(ada.id(), UNKEYED, id, ANY), id);
        assertThat(statistics.of(ada.id()).trips()).isZero();
        assertThat(trips.restore(ada.id(), UNKEYED, id, ANY).lifecycle()).isEqualTo(new Lifecycle(NOON, NOON, null, 2));
        assertThat(trips.restore(ada.id(), UNKEYED, id, ANY).revision()).isEqualTo(2);
        assertThat(statistics.of(ada.id()).trips()).isEqualTo(1);
    }

    @Test
    void letsOnlyTheAuthorChangeATrip() {
        var draft = createDraft();
        var listed = createPublished();

        everyChange(bob, ANY).forEach(change -> {
            assertNotFound(() -> change.accept(draft), draft);
            assertThatThrownBy(() -> change.accept(listed))
                    .isInstanceOfSatisfying(
                            Forbidden.class,
                            failure -> assertThat(failure.code()).isEqualTo("trips.trip-not-yours"));
        });
        trips.delete(ada.id(), listed, ANY);
        assertNotFound(() -> trips.restore(bob, UNKEYED, listed, ANY), listed);
        assertNotFound(() -> reader.find(bob, draft), draft);
    }

    @Test
    void changesNothingOfANewerRevision() {
        var id = createDraft();
        var before = repository.find(id);

        everyChange(ada.id(), new ExpectedRevision(Set.of(1L)))
                .forEach(change -> assertThatThrownBy(() -> change.accept(id))
                        .hasFieldOrPropertyWithValue("code", "trips.trip-stale"));
        assertThat(repository.find(id)).isEqualTo(before);
    }

    @Test
    void addsReordersAndDeletesPhotos() {
        var id = createDraft();
        var details = photo("https://photos.example/new.jpg", "new");

        var photo = photoService.addPhoto(ada.id(), UNKEYED, id, ANY, details);
        assertThat(photo.photo().details()).isEqualTo(details);
        var placed = reader.find(ada.id(), id).trip().gallery();
        assertThat(placed.placed().getLast()).isEqualTo(photo);
        var reversed = placed.photos().stream().map(Photo::id).toList().reversed();
        assertThat(photoService
                        .reorderPhotos(ada.id(), id, ANY, reversed)
                        .gallery()
                        .photos())
                .isEqualTo(placed.photos().reversed());
        photoService.deletePhoto(ada.id(), id, ANY, reversed.getFirst());
        assertThat(reader.find(ada.id(), id).trip().gallery().photos())
                .isEqualTo(placed.photos().subList(0, 2).reversed());
        assertThatThrownBy(() -> photoService.deletePhoto(ada.id(), id, ANY, reversed.getFirst()))
                .hasFieldOrPropertyWithValue("code", "trips.photo-not-found");
    }

    @Test
    void showsOthersListedTripsOnly() {
        var draft = createDraft();
        var listed = createPublished();

        assertThat(listOf(ada.id(), null)).containsExactly(listed, draft);
        assertThat(listOf(ada.id(), TripStatus.DRAFT)).containsExactly(draft);
        assertThat(listOf(bob, null)).containsExactly(listed);
        assertThat(listOf(bob, TripStatus.PUBLISHED)).containsExactly(listed);
        assertThat(listOf(bob, TripStatus.DRAFT)).isEmpty();
    }

    @Test
    void showsDeletedTripsToTheirAuthorOnly() {
        var deleted = createPublished();
        trips.delete(ada.id(), deleted, ANY);

        assertThat(listOf(ada.id(), null, true)).containsExactly(deleted);
        assertThat(listOf(ada.id(), TripStatus.DRAFT, true)).isEmpty();
        assertThat(listOf(ada.id(), null)).isEmpty();
        assertThat(listOf(bob, null, true)).isEmpty();
    }

    @Test
    void showsSelectedTripsLikeSingleOnes() {
        var draft = createDraft();
        var listed = createPublished();
        var deleted = createPublished();
        trips.delete(ada.id(), deleted, ANY);
        var ofDeletedAccount =
                trips.create(bob, UNKEYED, input(TripStatus.PUBLISHED)).id();
        var ids = List.of(listed, TripId.next(), deleted, draft, ofDeletedAccount, listed);

        assertThat(chosen(ada.id(), ids)).containsExactly(listed, draft);
        assertThat(chosen(null, ids)).containsExactly(listed);
        var first = reader.list(ada.id(), RequestedTrips.of(new ChosenIds<>(ids), listed()), SliceRequest.first(1));
        var second = reader.list(
                ada.id(), RequestedTrips.of(new ChosenIds<>(ids), listed()), new SliceRequest(1, first.next(), true));
        assertThat(first.total()).isNull();
        assertThat(second.items()).extracting(authored -> authored.trip().id()).containsExactly(draft);
        assertThat(second.total()).isEqualTo(new Total(2, true));
        assertThatThrownBy(() -> RequestedTrips.of(new ChosenIds<>(ids), listed().by(bob)))
                .isInstanceOf(Invalid.class);
    }

    private List<TripId> chosen(@Nullable AccountId actor, List<TripId> ids) {
        return reader
                .list(actor, RequestedTrips.of(new ChosenIds<>(ids), listed()), SliceRequest.first(9))
                .items()
                .stream()
                .map(authored -> authored.trip().id())
                .toList();
    }

    @Test
    void hidesTripsOfADeletedAccount() {
        var ofDeletedAccount =
                trips.create(bob, UNKEYED, input(TripStatus.PUBLISHED)).id();
        var visible = createPublished();

        assertNotFound(() -> reader.find(null, ofDeletedAccount), ofDeletedAccount);
        var first = reader.list(null, listed(), SliceRequest.first(1));
        var second = reader.list(null, listed(), new SliceRequest(1, first.next()));
        assertThat(Stream.of(first, second).flatMap(slice -> slice.items().stream()))
                .containsExactly(new SummaryWithAuthor(
                        TripSummary.of(repository.find(visible).orElseThrow()), ada));
        assertThat(second.next()).isNull();
    }

    @Test
    void findsNothingOfUnknownAccounts() {
        assertThatThrownBy(() -> reader.listOf(null, bob, allOf(bob), SliceRequest.first(9)))
                .hasFieldOrPropertyWithValue("code", "identity.account-not-found");
        assertThatThrownBy(() -> reader.statistics(bob))
                .hasFieldOrPropertyWithValue("code", "identity.account-not-found");
        assertNotFound(() -> reader.find(null, TripId.next()), null);
    }

    private List<Consumer<TripId>> everyChange(AccountId actor, ExpectedRevision expected) {
        return List.of(
                id -> trips.update(actor, id, expected, trip -> input(TripStatus.PUBLISHED)),
                id -> trips.publish(actor, UNKEYED, id, expected),
                id -> trips.delete(actor, id, expected),
                id -> trips.restore(actor, UNKEYED, id, expected),
                id -> photoService.addPhoto(
                        actor, UNKEYED, id, expected, photos(1).getFirst()),
                id -> photoService.deletePhoto(actor, id, expected, first(id)),
                id -> photoService.reorderPhotos(actor, id, expected, List.of()));
    }

    private PhotoId first(TripId id) {
        return repository.find(id).orElseThrow().gallery().photos().getFirst().id();
    }

    private List<TripId> listOf(AccountId actor, @Nullable TripStatus status) {
        return listOf(actor, status, false);
    }

    private List<TripId> listOf(AccountId actor, @Nullable TripStatus status, boolean deleted) {
        var own = ofOwner(ada.id(), deleted).in(status);
        return reader.listOf(actor, ada.id(), own, SliceRequest.first(9)).items().stream()
                .map(authored -> authored.trip().id())
                .toList();
    }

    private TripId createDraft() {
        return trips.create(ada.id(), UNKEYED, input(TripStatus.DRAFT)).id();
    }

    private TripId createPublished() {
        return trips.create(ada.id(), UNKEYED, input(TripStatus.PUBLISHED)).id();
    }

    private static TripInput input(TripStatus status) {
        return new TripInput(details("Lofoten", "sea"), photos(2), status);
    }

    private static void assertNotFound(ThrowingCallable work, @Nullable TripId id) {
        assertThatThrownBy(work).isInstanceOfSatisfying(NotFound.class, failure -> {
            assertThat(failure.code()).isEqualTo("trips.trip-not-found");
            assertThat(failure.getMessage())
                    .contains(id == null ? "" : id.value().toString());
        });
    }
}
