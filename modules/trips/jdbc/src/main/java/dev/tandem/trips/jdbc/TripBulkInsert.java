package dev.tandem.trips.jdbc;

import static java.util.stream.Collectors.toMap;

import dev.tandem.platform.jdbc.seed.Batch;
import dev.tandem.platform.jdbc.seed.SeedSeries;
import dev.tandem.platform.jdbc.seed.SeededRowCounts;
import dev.tandem.trips.jdbc.statistics.StatisticsWriter;
import dev.tandem.trips.model.Trip;
import dev.tandem.trips.model.photo.Gallery;
import dev.tandem.trips.model.photo.Photo;
import dev.tandem.trips.model.photo.PhotoDetails;
import dev.tandem.trips.model.photo.PhotoId;
import dev.tandem.trips.model.statistics.StatisticsDelta;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Inserts the trips of demo data, and counts them in the statistics as if their authors had
/// published them one by one.
@Singleton
public final class TripBulkInsert {
    public static final int MAX_PHOTOS = 3;

    private final TripRows trips;
    private final TripPhotoRows photos;
    private final TripTagRows tags;
    private final TripWordRows words;
    private final TripRowMapper mapper;
    private final StatisticsWriter statistics;

    TripBulkInsert(
            TripRows trips,
            TripPhotoRows photos,
            TripTagRows tags,
            TripWordRows words,
            TripRowMapper mapper,
            StatisticsWriter statistics) {
        this.trips = trips;
        this.photos = photos;
        this.tags = tags;
        this.words = words;
        this.mapper = mapper;
        this.statistics = statistics;
    }

    /// The ids of the photos are derived from the number of the trip.
    public static Gallery gallery(SeedSeries series, int trip, List<PhotoDetails> photos) {
        return new Gallery(IntStream.range(0, photos.size())
                .mapToObj(position ->
                        new Photo(new PhotoId(series.id(MAX_PHOTOS * trip + position)), photos.get(position)))
                .toList());
    }

    public SeededRowCounts rowCounts(String own, String any) {
        return trips.rowCountsWithDeleted(own, any);
    }

    public Runnable prepare(Batch batch, IntFunction<Trip> byNumber) {
        var all = batch.numbers().mapToObj(byNumber).toList();
        var tripRows = all.stream().map(mapper::toRow).toList();
        var photoRows =
                all.stream().map(mapper::toPhotoRows).flatMap(List::stream).toList();
        var tagRows = all.stream().map(mapper::toTagRows).flatMap(List::stream).toList();
        var wordRows =
                all.stream().map(mapper::toWordRows).flatMap(List::stream).toList();
        var changes = all.stream()
                .filter(Trip::isListed)
                .collect(toMap(Trip::author, trip -> StatisticsDelta.between(null, trip), StatisticsDelta::plus));
        return () -> {
            trips.saveAll(tripRows);
            photos.saveAll(photoRows);
            tags.saveAll(tagRows);
            words.saveAll(wordRows);
            statistics.add(changes);
        };
    }
}
