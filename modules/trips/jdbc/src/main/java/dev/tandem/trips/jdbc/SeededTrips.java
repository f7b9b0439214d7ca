package dev.tandem.trips.jdbc;

import static java.util.stream.Collectors.toMap;

import dev.tandem.platform.jdbc.seed.Stock;
import dev.tandem.trips.FiguresChange;
import dev.tandem.trips.Trip;
import jakarta.inject.Singleton;
import java.util.List;

/// Keeps trips that are seeded, and counts them as if their authors had published them one by one.
@Singleton
final class SeededTrips {
    private final TripRows trips;
    private final TripPhotoRows photos;
    private final TripTagRows tags;
    private final TripRowMapper mapper;
    private final JdbcTripFigures figures;

    SeededTrips(TripRows trips, TripPhotoRows photos, TripTagRows tags, TripRowMapper mapper, JdbcTripFigures figures) {
        this.trips = trips;
        this.photos = photos;
        this.tags = tags;
        this.mapper = mapper;
        this.figures = figures;
    }

    Stock stock(String own, String any) {
        return trips.stockWithDeleted(own, any);
    }

    Runnable prepare(List<Trip> all) {
        var tripRows = all.stream().map(mapper::toRow).toList();
        var photoRows =
                all.stream().map(mapper::toPhotoRows).flatMap(List::stream).toList();
        var tagRows = all.stream().map(mapper::toTagRows).flatMap(List::stream).toList();
        var changes = all.stream()
                .filter(Trip::isListed)
                .collect(toMap(Trip::author, trip -> FiguresChange.between(null, trip), FiguresChange::plus));
        return () -> {
            trips.saveAll(tripRows);
            photos.saveAll(photoRows);
            tags.saveAll(tagRows);
            figures.change(changes);
        };
    }
}
