package dev.tandem.trips.jdbc;

import dev.tandem.trips.jdbc.statistics.TagCounter;
import dev.tandem.trips.model.Trip;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Consumer;

/// Writes trips with their photos, tags and words, and counts their tags.
@Singleton
public final class TripWriter {
    private final TripRow.Rows trips;
    private final TripPhotoRow.Rows photos;
    private final TripTagRow.Rows tags;
    private final TripWordRow.Rows words;
    private final TripRowMapper mapper;
    private final TagCounter counts;

    TripWriter(
            TripRow.Rows trips,
            TripPhotoRow.Rows photos,
            TripTagRow.Rows tags,
            TripWordRow.Rows words,
            TripRowMapper mapper,
            TagCounter counts) {
        this.trips = trips;
        this.photos = photos;
        this.tags = tags;
        this.words = words;
        this.mapper = mapper;
        this.counts = counts;
    }

    void insert(Trip trip) {
        prepareInsert(List.of(trip)).run();
    }

    /// Maps new trips to rows without using the database. The result inserts these rows, and
    /// counts the tags.
    public Runnable prepareInsert(List<Trip> all) {
        var tripRows = all.stream().map(mapper::toRow).toList();
        var photoRows =
                all.stream().map(mapper::toPhotoRows).flatMap(List::stream).toList();
        var tagRows = all.stream().map(mapper::toTagRows).flatMap(List::stream).toList();
        var wordRows =
                all.stream().map(mapper::toWordRows).flatMap(List::stream).toList();
        return () -> {
            trips.saveAll(tripRows);
            save(photoRows, photos::saveAll);
            save(tagRows, tags::saveAll);
            save(wordRows, words::saveAll);
            counts.replace(List.of(), all);
        };
    }

    void replace(Trip old, Trip changed) {
        trips.update(mapper.toRow(changed));
        if (!changed.gallery().equals(old.gallery())) {
            photos.deleteByTripId(changed.id().value());
            save(mapper.toPhotoRows(changed), photos::saveAll);
        }
        var tagRows = mapper.toTagRows(changed);
        if (!tagRows.equals(mapper.toTagRows(old))) {
            tags.deleteByTripId(changed.id().value());
            save(tagRows, tags::saveAll);
        }
        replaceWords(mapper.toWordRows(old), mapper.toWordRows(changed));
        counts.replace(List.of(old), List.of(changed));
    }

    private void replaceWords(List<TripWordRow> old, List<TripWordRow> changed) {
        if (changed.equals(old)) {
            return;
        }
        if (texts(changed).equals(texts(old))) {
            var first = changed.getFirst();
            words.updatePosition(first.tripId(), first.listedAt(), first.startKey());
        } else {
            old.stream().findFirst().ifPresent(row -> words.deleteByTripId(row.tripId()));
            save(changed, words::saveAll);
        }
    }

    private static List<String> texts(List<TripWordRow> rows) {
        return rows.stream().map(TripWordRow::word).toList();
    }

    private static <T> void save(List<T> rows, Consumer<List<T>> save) {
        if (!rows.isEmpty()) {
            save.accept(rows);
        }
    }
}
