package dev.tandem.trips.jdbc.demo;

import dev.tandem.platform.jdbc.seed.Batch;
import dev.tandem.platform.jdbc.seed.ExistingRows;
import dev.tandem.platform.jdbc.seed.SeedSeries;
import dev.tandem.platform.jdbc.seed.Seeder;
import dev.tandem.trips.jdbc.TripWriter;
import dev.tandem.trips.model.Trip;
import dev.tandem.trips.model.photo.Gallery;
import dev.tandem.trips.model.photo.Photo;
import dev.tandem.trips.model.photo.PhotoDetails;
import dev.tandem.trips.model.photo.PhotoId;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Seeds trips, whose authors are accounts that another series has seeded.
abstract class AuthoredTripSeeder implements Seeder {
    static final int MAX_PHOTOS = 3;

    private final TripWriter trips;
    private final SeedSeries series;
    private final String authors;

    AuthoredTripSeeder(TripWriter trips, SeedSeries series, String authors) {
        this.trips = trips;
        this.series = series;
        this.authors = authors;
    }

    /// The ids of the photos are derived from the number of the trip.
    static Gallery gallery(SeedSeries series, int trip, List<PhotoDetails> photos) {
        return new Gallery(IntStream.range(0, photos.size())
                .mapToObj(position ->
                        new Photo(new PhotoId(series.id(MAX_PHOTOS * trip + position)), photos.get(position)))
                .toList());
    }

    abstract Trip trip(int number, ExistingRows accounts);

    @Override
    public final SeedSeries series() {
        return series;
    }

    @Override
    public final Set<String> dependsOn() {
        return Set.of(authors);
    }

    @Override
    public final String table() {
        return "trip";
    }

    @Override
    public final Runnable prepare(Batch batch) {
        var accounts = batch.existing(authors);
        return trips.prepareInsert(
                batch.numbers().mapToObj(number -> trip(number, accounts)).toList());
    }
}
