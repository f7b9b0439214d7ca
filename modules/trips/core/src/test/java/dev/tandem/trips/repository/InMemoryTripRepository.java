package dev.tandem.trips.repository;

import static java.util.Comparator.comparing;

import dev.tandem.platform.kernel.Cursor;
import dev.tandem.platform.kernel.Slice;
import dev.tandem.platform.kernel.SliceRequest;
import dev.tandem.trips.Trip;
import dev.tandem.trips.TripId;
import dev.tandem.trips.TripStale;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Keeps trips as long as a test runs.
public final class InMemoryTripRepository implements TripRepository {
    private static final Comparator<Trip> NEWEST_FIRST = comparing(Trip::createdAt)
            .thenComparing(InMemoryTripRepository::idText)
            .reversed();

    private final Map<TripId, Trip> trips = new HashMap<>();

    @Override
    public void add(Trip trip) {
        if (trips.putIfAbsent(trip.id(), trip) != null) {
            throw new IllegalStateException(trip.id() + " is there already");
        }
    }

    @Override
    public Trip save(Trip trip) {
        var kept = trips.get(trip.id());
        if (kept == null || kept.revision() != trip.revision()) {
            throw new TripStale(trip.id());
        }
        var stored = trip.with(trip.lifecycle().stored());
        trips.put(trip.id(), stored);
        return stored;
    }

    @Override
    public Optional<Trip> find(TripId id) {
        return findForChange(id).filter(trip -> !trip.isDeleted());
    }

    @Override
    public Optional<Trip> findForChange(TripId id) {
        return Optional.ofNullable(trips.get(id));
    }

    @Override
    public Slice<Trip> list(SliceRequest request) {
        var found = trips.values().stream()
                .filter(trip -> !trip.isDeleted())
                .filter(isAfter(request.after()))
                .sorted(NEWEST_FIRST)
                .limit(request.lookahead())
                .toList();
        return Slice.of(
                found, request, trip -> Cursor.of(trip.createdAt(), trip.id().value()));
    }

    private static Predicate<Trip> isAfter(@Nullable Cursor cursor) {
        if (cursor == null) {
            return trip -> true;
        }
        var key = cursor.expecting(2);
        var createdAt = key.instant(0);
        var id = key.uuid(1).toString();
        return trip -> trip.createdAt().isBefore(createdAt)
                || (trip.createdAt().equals(createdAt) && idText(trip).compareTo(id) < 0);
    }

    /// Databases compare the bytes of an id; `UUID.compareTo` compares signed numbers.
    private static String idText(Trip trip) {
        return trip.id().value().toString();
    }
}
