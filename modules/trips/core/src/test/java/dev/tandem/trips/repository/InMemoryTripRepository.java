package dev.tandem.trips.repository;

import dev.tandem.platform.kernel.list.Slice;
import dev.tandem.platform.kernel.list.SliceRequest;
import dev.tandem.platform.testkit.aggregate.InMemoryAggregates;
import dev.tandem.trips.model.Trip;
import dev.tandem.trips.model.TripId;
import dev.tandem.trips.model.list.TripListKind;
import dev.tandem.trips.model.list.TripQuery;
import dev.tandem.trips.model.list.TripSummary;
import java.util.Collection;
import java.util.List;

/// Stores trips in memory.
public final class InMemoryTripRepository extends InMemoryAggregates<TripId, Trip> implements TripRepository {
    public InMemoryTripRepository() {
        super(Trip::with);
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
        return query.keyset().slice(all().filter(trip -> fits(trip, query)).map(TripSummary::of), request);
    }

    private static boolean fits(Trip trip, TripQuery query) {
        return isIn(query.list(), trip)
                && (query.author() == null || query.author().equals(trip.author()))
                && (query.status() == null || query.status() == trip.status())
                && (query.tag() == null || trip.details().tags().contains(query.tag()))
                && trip.details().text().title().words().containsAll(query.words());
    }

    private static boolean isIn(TripListKind list, Trip trip) {
        return switch (list) {
            case LISTED, LISTED_OF_AUTHOR -> trip.isListed();
            case ALL_OF_AUTHOR -> !trip.isDeleted();
            case DELETED_OF_AUTHOR -> trip.isDeleted();
        };
    }
}
