package dev.tandem.trips.jdbc;

import dev.tandem.platform.jdbc.write.RowWriter;
import dev.tandem.trips.jdbc.statistics.TagCounter;
import dev.tandem.trips.model.Trip;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Writes trips with their photos, tags and words, and counts their tags.
@Singleton
public final class TripWriter {
    private final RowWriter rows;
    private final TripRowMapper mapper;
    private final TagCounter counts;

    TripWriter(RowWriter rows, TripRowMapper mapper, TagCounter counts) {
        this.rows = rows;
        this.mapper = mapper;
        this.counts = counts;
    }

    void insert(Trip trip) {
        prepareInsert(List.of(trip)).run();
    }

    /// Maps new trips to rows without using the database. The result inserts these rows, and
    /// counts the tags.
    public Runnable prepareInsert(List<Trip> all) {
        var mapped = rows(all);
        return () -> {
            rows.insert(mapped);
            counts.replace(List.of(), all);
        };
    }

    void replace(Trip old, Trip changed) {
        rows.replace(rows(List.of(old)), rows(List.of(changed)));
        counts.replace(List.of(old), List.of(changed));
    }

    /// The trips come before what refers to them.
    private List<Record> rows(List<Trip> trips) {
        return Stream.<Function<Trip, List<? extends Record>>>of(
                        trip -> List.of(mapper.toRow(trip)), mapper::toPhotoRows, mapper::toTagRows, mapper::toWordRows)
                .flatMap(kind -> trips.stream().map(kind).<Record>flatMap(List::stream))
                .toList();
    }
}
