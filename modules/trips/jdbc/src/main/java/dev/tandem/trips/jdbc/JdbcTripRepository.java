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
import dev.tandem.trips.TripSummary;
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

    private final WholeTrips whole;
    private final TripRows trips;
    private final TripPhotoRows photos;
    private final TripTagRows tags;
    private final TripRowMapper mapper;

    JdbcTripRepository(WholeTrips whole, TripRows trips, TripPhotoRows photos, TripTagRows tags, TripRowMapper mapper) {
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
        return whole.find(id);
    }

    /// Held before it is read, or its photos and tags could be older than the row itself.
    @Override
    public Optional<Trip> findForChange(TripId id) {
        trips.hold(id.value());
        return whole.findForChange(id);
    }

    @Override
    public Slice<TripSummary> listed(@Nullable AccountId author, @Nullable Tag tag, SliceRequest request) {
        return slice(
                request,
                (moment, id, limit) -> whole.listed(author, tag, moment, id, limit),
                trip -> Objects.requireNonNull(trip.outline().publishedAt()));
    }

    @Override
    public Slice<TripSummary> listedOf(AccountId author, SliceRequest request) {
        return slice(
                request,
                (moment, id, limit) -> whole.listedOf(author, moment, id, limit),
                JdbcTripRepository::createdAt);
    }

    @Override
    public Slice<TripSummary> diaryOf(AccountId author, @Nullable TripStatus status, SliceRequest request) {
        return slice(
                request,
                (moment, id, limit) -> whole.diary(author, status, moment, id, limit),
                JdbcTripRepository::createdAt);
    }

    private Slice<TripSummary> slice(SliceRequest request, Page page, Function<TripSummary, Instant> order) {
        var after = (request.after() == null ? START : request.after()).expecting(2);
        var found = page.after(after.instant(0), after.uuid(1), request.lookahead());
        return Slice.of(
                found, request, trip -> Cursor.of(order.apply(trip), trip.id().value()));
    }

    private static Instant createdAt(TripSummary trip) {
        return trip.lifecycle().createdAt();
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

    /// Trips of a list that come after a place in it, which a moment and an id name.
    private interface Page {
        List<TripSummary> after(Instant moment, UUID id, int limit);
    }
}
