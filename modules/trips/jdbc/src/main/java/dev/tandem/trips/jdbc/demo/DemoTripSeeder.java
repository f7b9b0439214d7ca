package dev.tandem.trips.jdbc.demo;

import dev.tandem.identity.AccountId;
import dev.tandem.platform.jdbc.seed.Batch;
import dev.tandem.platform.jdbc.seed.ExistingRows;
import dev.tandem.platform.jdbc.seed.SeedSeries;
import dev.tandem.platform.jdbc.seed.SeededRowCounts;
import dev.tandem.platform.jdbc.seed.Seeder;
import dev.tandem.platform.kernel.Lifecycle;
import dev.tandem.trips.jdbc.TripBulkInsert;
import dev.tandem.trips.model.Trip;
import dev.tandem.trips.model.TripId;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.Set;

/// Seeds twelve trips to try the program with.
@Singleton
final class DemoTripSeeder implements Seeder {
    private static final String AUTHORS = "demo accounts";
    private static final SeedSeries SERIES =
            new SeedSeries("demo trips", Instant.parse("2025-06-01T18:00:00Z"), Duration.ofDays(6));
    private static final SeedSeries PHOTOS =
            new SeedSeries("demo photos", SERIES.start(), SERIES.step().dividedBy(TripBulkInsert.MAX_PHOTOS));

    private final TripBulkInsert trips;

    DemoTripSeeder(TripBulkInsert trips) {
        this.trips = trips;
    }

    @Override
    public SeedSeries series() {
        return SERIES;
    }

    @Override
    public Set<String> dependsOn() {
        return Set.of(AUTHORS);
    }

    @Override
    public OptionalInt fixedSize() {
        return OptionalInt.of(DemoTrips.ALL.size());
    }

    @Override
    public SeededRowCounts rowCounts(String own, String any) {
        return trips.rowCounts(own, any);
    }

    @Override
    public Runnable prepare(Batch batch) {
        var authors = batch.existing(AUTHORS);
        return trips.prepare(batch, number -> trip(number, authors));
    }

    private static Trip trip(int number, ExistingRows authors) {
        var demo = DemoTrips.ALL.get(number);
        var now = SERIES.moment(number);
        return new Trip(
                new TripId(SERIES.id(number)),
                new AccountId(authors.id(demo.author())),
                demo.details(),
                TripBulkInsert.gallery(PHOTOS, number, demo.photos()),
                demo.draft() ? null : now,
                Lifecycle.created(now));
    }
}
