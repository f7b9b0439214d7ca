package dev.tandem.trips.jdbc;

import static java.util.stream.Collectors.groupingBy;

import dev.tandem.platform.kernel.Cursor;
import dev.tandem.platform.kernel.Slice;
import dev.tandem.platform.kernel.SliceRequest;
import dev.tandem.trips.Trip;
import dev.tandem.trips.TripId;
import dev.tandem.trips.TripStale;
import dev.tandem.trips.repository.TripRepository;
import io.micronaut.data.exceptions.OptimisticLockException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

@Singleton
final class JdbcTripRepository implements TripRepository {
    /// Before every trip there can be.
    private static final Cursor START = Cursor.of("9999-12-31T23:59:59.999Z", "ffffffff-ffff-ffff-ffff-ffffffffffff");

    private final TripRows trips;
    private final TripPhotoRows photos;
    private final TripTagRows tags;
    private final TripRowMapper mapper;

    JdbcTripRepository(TripRows trips, TripPhotoRows photos, TripTagRows tags, TripRowMapper mapper) {
        this.trips = trips;
        this.photos = photos;
        this.tags = tags;
        this.mapper = mapper;
    }

    @Override
    public void add(Trip trip) {
        trips.save(mapper.toRow(trip));
        addParts(trip);
    }

    @Override
    public Trip save(Trip trip) {
        try {
            trips.update(mapper.toRow(trip));
        } catch (OptimisticLockException e) {
            throw new TripStale(trip.id());
        }
        photos.deleteByTripId(trip.id().value());
        tags.deleteByTripId(trip.id().value());
        addParts(trip);
        return trip.with(trip.lifecycle().stored());
    }

    @Override
    public Optional<Trip> find(TripId id) {
        return trips.findByIdAndDeletedAtIsNull(id.value()).map(this::whole);
    }

    @Override
    public Optional<Trip> findForChange(TripId id) {
        return trips.findByIdForChange(id.value()).map(this::whole);
    }

    @Override
    public Slice<Trip> list(SliceRequest request) {
        var after = (request.after() == null ? START : request.after()).expecting(2);
        var found = trips.listBefore(after.instant(0), after.uuid(1), request.lookahead());
        var slice = Slice.of(found, request, row -> Cursor.of(row.createdAt(), row.id()));
        return new Slice<>(whole(slice.items()), slice.next());
    }

    private void addParts(Trip trip) {
        if (!trip.photos().isEmpty()) {
            photos.saveAll(mapper.toPhotoRows(trip));
        }
        if (!trip.tags().isEmpty()) {
            tags.saveAll(mapper.toTagRows(trip));
        }
    }

    private Trip whole(TripRow row) {
        return whole(List.of(row)).getFirst();
    }

    /// Two statements more, however many trips there are.
    private List<Trip> whole(List<TripRow> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        var ids = found.stream().map(TripRow::id).toList();
        var photosOf = photos.findByTripIdInOrderByPosition(ids).stream().collect(groupingBy(TripPhotoRow::tripId));
        var tagsOf = tags.findByTripIdIn(ids).stream().collect(groupingBy(TripTagRow::tripId));
        return found.stream()
                .map(row -> mapper.toTrip(
                        row, photosOf.getOrDefault(row.id(), List.of()), tagsOf.getOrDefault(row.id(), List.of())))
                .toList();
    }
}
