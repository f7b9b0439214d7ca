package dev.tandem.trips.jdbc.demo;

import dev.tandem.identity.AccountId;
import dev.tandem.platform.jdbc.seed.ExistingRows;
import dev.tandem.platform.jdbc.seed.SeedSeries;
import dev.tandem.platform.kernel.Lifecycle;
import dev.tandem.trips.jdbc.TripWriter;
import dev.tandem.trips.model.Trip;
import dev.tandem.trips.model.TripId;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Seeds any number of trips: four of five are published, and of a hundred, two are private and
/// two are deleted.
@Singleton
final class TripSeeder extends AuthoredTripSeeder {
    private static final int TRIPS_PER_PERIOD = 1_000;
    private static final int PERIODS = 20;
    private static final int LEAST_ACTIVE = 50;
    private static final SeedSeries SERIES =
            new SeedSeries("trips", Instant.parse("2024-01-01T00:00:00Z"), Duration.ofSeconds(6));
    private static final SeedSeries PHOTOS =
            new SeedSeries("photos", SERIES.start(), SERIES.step().dividedBy(MAX_PHOTOS));

    TripSeeder(TripWriter trips) {
        super(trips, SERIES, "accounts");
    }

    @Override
    Trip trip(int number, ExistingRows authors) {
        var random = new SplittableRandom(number);
        var now = SERIES.moment(number);
        var author = author(number, random, authors.count());
        var text = new GeneratedTrip(random, now, author);
        var published = random.nextInt(100) < 80;
        var deleted = random.nextInt(100) < 2;
        var trip = new Trip(
                new TripId(SERIES.id(number)),
                new AccountId(authors.id(author)),
                text.details(),
                gallery(
                        PHOTOS,
                        number,
                        IntStream.range(0, random.nextInt(MAX_PHOTOS + 1))
                                .mapToObj(position -> text.details(number, position))
                                .toList()),
                published ? now : null,
                Lifecycle.created(now));
        return deleted ? trip.deleted(now.plus(Duration.ofHours(1))) : trip;
    }

    /// In each period, few of the accounts write trips, and some of them write more than
    /// others. This is what people do, and it keeps the inserts of a batch on few pages of an
    /// index.
    private static int author(int number, SplittableRandom random, int count) {
        var active = Math.min(count, Math.max(LEAST_ACTIVE, count / PERIODS));
        var first = (long) active * (number / TRIPS_PER_PERIOD);
        return Math.floorMod(first + Math.min(random.nextInt(active), random.nextInt(active)), count);
    }
}
