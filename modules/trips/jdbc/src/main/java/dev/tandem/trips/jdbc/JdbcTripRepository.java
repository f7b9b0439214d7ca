package dev.tandem.trips.jdbc;

import dev.tandem.identity.AccountId;
import dev.tandem.platform.kernel.Cursor;
import dev.tandem.platform.kernel.Slice;
import dev.tandem.platform.kernel.SliceRequest;
import dev.tandem.trips.Tag;
import dev.tandem.trips.Trip;
import dev.tandem.trips.TripId;
import dev.tandem.trips.TripStale;
import dev.tandem.trips.TripStatus;
import dev.tandem.trips.repository.TripRepository;
import io.micronaut.data.exceptions.OptimisticLockException;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

@Singleton
final class JdbcTripRepository implements TripRepository {
    /// Before every trip there can be.
    private static final Cursor START = Cursor.of("9999-12-31T23:59:59.999Z", "ffffffff-ffff-ffff-ffff-ffffffffffff");

    private final WholeTripRows whole;
    private final TripRows trips;
    private final TripPhotoRows photos;
    private final TripTagRows tags;
    private final TripRowMapper mapper;

    JdbcTripRepository(
            WholeTripRows whole, TripRows trips, TripPhotoRows photos, TripTagRows tags, TripRowMapper mapper) {
        this.whole = whole;
        this.trips = trips;
        this.photos = photos;
        this.tags = tags;
        this.mapper = mapper;
    }

    @Override
    public void add(Trip trip) {
        trips.save(mapper.toRow(trip));
        addPhotos(trip);
        addTags(trip);
    }

    @Override
    public Trip replace(Trip old, Trip changed) {
        try {
            trips.update(mapper.toRow(changed));
        } catch (OptimisticLockException e) {
            throw new TripStale(changed.id());
        }
        if (!changed.gallery().equals(old.gallery())) {
            photos.deleteByTripId(changed.id().value());
            addPhotos(changed);
        }
        if (!mapper.toTagRows(changed).equals(mapper.toTagRows(old))) {
            tags.deleteByTripId(changed.id().value());
            addTags(changed);
        }
        return changed.with(changed.lifecycle().stored());
    }

    @Override
    public Optional<Trip> find(TripId id) {
        return whole.findByIdAndDeletedAtIsNull(id.value()).map(mapper::toTrip);
    }

    @Override
    public Optional<Trip> findForChange(TripId id) {
        return whole.findByIdForChange(id.value()).map(mapper::toTrip);
    }

    @Override
    public Slice<Trip> listed(@Nullable AccountId author, @Nullable Tag tag, SliceRequest request) {
        return slice(request, listing(author, tag), trip -> Objects.requireNonNull(trip.publishedAt()));
    }

    private Page listing(@Nullable AccountId author, @Nullable Tag tag) {
        if (author == null) {
            return tag == null
                    ? whole::listed
                    : (moment, id, limit) -> whole.listedByTag(tag.name(), moment, id, limit);
        }
        return tag == null
                ? (moment, id, limit) -> whole.listedByAuthor(author.value(), moment, id, limit)
                : (moment, id, limit) -> whole.listedByAuthorAndTag(author.value(), tag.name(), moment, id, limit);
    }

    @Override
    public Slice<Trip> listedOf(AccountId author, SliceRequest request) {
        return slice(
                request, (moment, id, limit) -> whole.listedOf(author.value(), moment, id, limit), Trip::createdAt);
    }

    @Override
    public Slice<Trip> diaryOf(AccountId author, @Nullable TripStatus status, SliceRequest request) {
        Page page = status == null
                ? (moment, id, limit) -> whole.diary(author.value(), moment, id, limit)
                : (moment, id, limit) -> whole.diaryByStatus(author.value(), status, moment, id, limit);
        return slice(request, page, Trip::createdAt);
    }

    private Slice<Trip> slice(SliceRequest request, Page page, Function<Trip, Instant> order) {
        var after = (request.after() == null ? START : request.after()).expecting(2);
        var found = page.after(after.instant(0), after.uuid(1), request.lookahead()).stream()
                .map(mapper::toTrip)
                .toList();
        return Slice.of(
                found, request, trip -> Cursor.of(order.apply(trip), trip.id().value()));
    }

    private void addPhotos(Trip trip) {
        if (trip.gallery().size() > 0) {
            photos.saveAll(mapper.toPhotoRows(trip));
        }
    }

    private void addTags(Trip trip) {
        if (!trip.details().tags().isEmpty()) {
            tags.saveAll(mapper.toTagRows(trip));
        }
    }

    /// Rows of a list that come after a place in it, which a moment and an id name.
    private interface Page {
        List<WholeTripRow> after(Instant moment, UUID id, int limit);
    }
}
