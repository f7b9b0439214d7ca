package dev.tandem.trips.jdbc;

import dev.tandem.identity.AccountId;
import dev.tandem.platform.jdbc.seed.Batch;
import dev.tandem.platform.jdbc.seed.Seeded;
import dev.tandem.platform.jdbc.seed.Seeder;
import dev.tandem.platform.jdbc.seed.Series;
import dev.tandem.platform.jdbc.seed.Stock;
import dev.tandem.platform.kernel.Lifecycle;
import dev.tandem.trips.Gallery;
import dev.tandem.trips.Photo;
import dev.tandem.trips.PhotoId;
import dev.tandem.trips.Trip;
import dev.tandem.trips.TripId;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/// A dozen trips for a first look.
@Singleton
final class DemoTripSeeder implements Seeder {
    private static final String AUTHORS = "demo accounts";
    private static final int MOST_PHOTOS = 3;
    private static final Series SERIES =
            new Series("demo trips", Instant.parse("2025-06-01T18:00:00Z"), Duration.ofDays(6));
    private static final Series PHOTOS =
            new Series("demo photos", SERIES.start(), SERIES.step().dividedBy(MOST_PHOTOS));

    private final SeededTrips trips;

    DemoTripSeeder(SeededTrips trips) {
        this.trips = trips;
    }

    @Override
    public Series series() {
        return SERIES;
    }

    @Override
    public Set<String> needs() {
        return Set.of(AUTHORS);
    }

    @Override
    public OptionalInt written() {
        return OptionalInt.of(DemoTrips.ALL.size());
    }

    @Override
    public Stock stock(String own, String any) {
        return trips.stock(own, any);
    }

    @Override
    public Runnable prepare(Batch batch) {
        var authors = batch.there(AUTHORS);
        return trips.prepare(
                batch.numbers().mapToObj(number -> trip(number, authors)).toList());
    }

    private static Trip trip(int number, Seeded authors) {
        var demo = DemoTrips.ALL.get(number);
        var now = SERIES.moment(number);
        return new Trip(
                new TripId(SERIES.id(number)),
                new AccountId(authors.id(demo.author())),
                demo.details(),
                gallery(number, demo),
                demo.draft() ? null : now,
                Lifecycle.startingAt(now));
    }

    private static Gallery gallery(int number, DemoTrip demo) {
        return new Gallery(IntStream.range(0, demo.pictures().size())
                .mapToObj(position -> new Photo(
                        new PhotoId(PHOTOS.id(MOST_PHOTOS * number + position)),
                        demo.pictures().get(position)))
                .toList());
    }
}
