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
import java.util.OptionalInt;

/// Seeds twelve trips to try the program with.
@Singleton
final class DemoTripSeeder extends AuthoredTripSeeder {
    private static final SeedSeries SERIES =
            new SeedSeries("demo trips", Instant.parse("2025-06-01T18:00:00Z"), Duration.ofDays(6));
    private static final SeedSeries PHOTOS =
            new SeedSeries("demo photos", SERIES.start(), SERIES.step().dividedBy(MAX_PHOTOS));

    DemoTripSeeder(TripWriter trips) {
        super(trips, SERIES, "demo accounts");
    }

    @Override
    public OptionalInt fixedSize() {
        return OptionalInt.of(DemoTrips.ALL.size());
    }

    @Override
    Trip trip(int number, ExistingRows authors) {
        var demo = DemoTrips.ALL.get(number);
        var now = SERIES.moment(number);
        return new Trip(
                new TripId(SERIES.id(number)),
                new AccountId(authors.id(demo.author())),
                demo.details(),
                gallery(PHOTOS, number, demo.photos()),
                demo.draft() ? null : now,
                Lifecycle.created(now));
    }
}
