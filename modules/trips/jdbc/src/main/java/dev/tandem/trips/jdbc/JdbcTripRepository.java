package dev.tandem.trips.jdbc;

import dev.tandem.platform.kernel.list.Cursor;
import dev.tandem.platform.kernel.list.Slice;
import dev.tandem.platform.kernel.list.SliceRequest;
import dev.tandem.trips.jdbc.query.TripListStatement;
import dev.tandem.trips.jdbc.query.TripQueries;
import dev.tandem.trips.model.Trip;
import dev.tandem.trips.model.TripId;
import dev.tandem.trips.model.TripStale;
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
    private final TripRows trips;
    private final TripPhotoRows photos;
    private final TripTagRows tags;
    private final TripWordRows words;
    private final TripRowMapper mapper;

    JdbcTripRepository(
            TripQueries queries,
            TripRows trips,
            TripPhotoRows photos,
            TripTagRows tags,
            TripWordRows words,
            TripRowMapper mapper) {
        this.queries = queries;
        this.trips = trips;
        this.photos = photos;
        this.tags = tags;
        this.words = words;
        this.mapper = mapper;
    }

    @Override
    public void add(Trip trip) {
        trips.save(mapper.toRow(trip));
        addPhotos(trip);
        addTags(trip);
        addWords(mapper.toWordRows(trip));
    }

    @Override
    public Trip replace(Trip old, Trip changed) {
        try {
            trips.update(mapper.toRow(changed));
        } catch (OptimisticLockException _) {
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
        replaceWords(mapper.toWordRows(old), mapper.toWordRows(changed));
        return changed.with(changed.lifecycle().nextRevision());
    }

    @Override
    public Optional<Trip> find(TripId id) {
        return queries.find(id);
    }

    /// Locks the row before the trip is read; otherwise its photos and tags could be older than
    /// the row.
    @Override
    public Optional<Trip> findForChange(TripId id) {
        trips.lock(id.value());
        return queries.findForChange(id);
    }

    @Override
    public List<TripSummary> find(Collection<TripId> ids) {
        return ids.isEmpty() ? List.of() : queries.list(TripListStatement.of(ids));
    }

    @Override
    public Slice<TripSummary> list(TripQuery query, SliceRequest request) {
        return Slice.of(
                queries.list(TripListStatement.of(query, request)),
                request,
                trip -> Cursor.of(query.key(trip), trip.id().value()),
                most -> queries.count(TripListStatement.counting(query, most)));
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

    private void addWords(List<TripWordRow> rows) {
        if (!rows.isEmpty()) {
            words.saveAll(rows);
        }
    }

    private void replaceWords(List<TripWordRow> old, List<TripWordRow> changed) {
        if (changed.equals(old)) {
            return;
        }
        if (texts(changed).equals(texts(old))) {
            var first = changed.getFirst();
            words.place(first.tripId(), first.listedAt(), first.startKey());
        } else {
            old.stream().findFirst().ifPresent(row -> words.deleteByTripId(row.tripId()));
            addWords(changed);
        }
    }

    private static List<String> texts(List<TripWordRow> rows) {
        return rows.stream().map(TripWordRow::word).toList();
    }
}
