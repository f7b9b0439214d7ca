package dev.tandem.trips.jdbc;

import dev.tandem.platform.kernel.aggregate.ThingStale;
import dev.tandem.platform.kernel.list.Slice;
import dev.tandem.platform.kernel.list.SliceRequest;
import dev.tandem.trips.jdbc.query.TripQueries;
import dev.tandem.trips.model.Trip;
import dev.tandem.trips.model.TripId;
import dev.tandem.trips.model.list.TripQuery;
import dev.tandem.trips.model.list.TripSummary;
import dev.tandem.trips.repository.TripRepository;
import io.micronaut.data.exceptions.OptimisticLockException;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@Singleton
final class JdbcTripRepository implements TripRepository {
    private final TripQueries queries;
    private final TripWriter writer;

    JdbcTripRepository(TripQueries queries, TripWriter writer) {
        this.queries = queries;
        this.writer = writer;
    }

    @Override
    public void add(Trip trip) {
        writer.insert(trip);
    }

    @Override
    public Trip replace(Trip old, Trip changed) {
        try {
            writer.replace(old, changed);
        } catch (OptimisticLockException _) {
            throw new ThingStale(changed.id());
        }
        return changed.with(changed.lifecycle().nextRevision());
    }

    @Override
    public Optional<Trip> find(TripId id) {
        return queries.find(id);
    }

    @Override
    public Optional<Trip> findForChange(TripId id) {
        return queries.findForChange(id);
    }

    @Override
    public List<TripSummary> find(Collection<TripId> ids) {
        return ids.isEmpty() ? List.of() : queries.find(ids);
    }

    @Override
    public Slice<TripSummary> list(TripQuery query, SliceRequest request) {
        return queries.list(query, request);
    }
}
