package dev.tandem.trips.repository;

import dev.tandem.platform.kernel.aggregate.ThingStale;
import dev.tandem.platform.kernel.list.Slice;
import dev.tandem.platform.kernel.list.SliceRequest;
import dev.tandem.trips.model.Trip;
import dev.tandem.trips.model.TripId;
import dev.tandem.trips.model.list.TripListKind;
import dev.tandem.trips.model.list.TripQuery;
import dev.tandem.trips.model.list.TripSummary;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Stores trips in memory.
public final class InMemoryTripRepository implements TripRepository {
    private final Map<TripId, Trip> trips = new HashMap<>();

    @Override
    public void add(Trip trip) {
        if (trips.putIfAbsent(trip.id(), trip) != null) {
            throw new IllegalStateException(trip.id() + " is there already");
        }
    }

    @Override
    public Trip replace(Trip old, Trip changed) {
        var current = trips.get(changed.id());
        if (current == null || current.revision() != changed.revision()) {
            throw new ThingStale(changed.id());
        }
        var stored = changed.with(changed.lifecycle().nextRevision());
        trips.put(changed.id(), stored);
        return stored;
    }

    Stream<Trip> all() {
        return trips.values().stream();
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
    public List<TripSummary> find(Collection<TripId> ids) {
        return ids.stream()
                .flatMap(id -> find(id).stream())
                .map(TripSummary::of)
                .toList();
    }

    @Override
    public Slice<TripSummary> list(TripQuery query, SliceRequest request) {
        return query.keyset()
                .slice(trips.values().stream().filter(trip -> fits(trip, query)).map(TripSummary::of), request);
    }

    private static boolean fits(Trip trip, TripQuery query) {
        return isIn(query.list(), trip)
                && (query.author() == null || query.author().equals(trip.author()))
                && (query.status() == null || query.status() == trip.status())
                && (query.tag() == null || trip.details().tags().contains(query.tag()))
                && trip.details().text().titleWords().containsAll(query.words());
    }

    private static boolean isIn(TripListKind list, Trip trip) {
        return switch (list) {
            case LISTED, LISTED_OF_AUTHOR -> trip.isListed();
            case ALL_OF_AUTHOR -> !trip.isDeleted();
            case DELETED_OF_AUTHOR -> trip.isDeleted();
        };
    }
}
