package dev.tandem.trips.jdbc.demo;

import dev.tandem.platform.jdbc.seed.Batch;
import dev.tandem.platform.jdbc.seed.ExistingRows;
import dev.tandem.platform.jdbc.seed.SeedSeries;
import dev.tandem.platform.jdbc.seed.SeededRowCounts;
import dev.tandem.platform.jdbc.seed.Seeder;
import dev.tandem.trips.jdbc.TripBulkInsert;
import dev.tandem.trips.model.Trip;
import java.util.Set;

/// Seeds trips of the accounts of another series.
abstract class AuthoredTripSeeder implements Seeder {
    private final TripBulkInsert trips;
    private final SeedSeries series;
    private final String authors;

    AuthoredTripSeeder(TripBulkInsert trips, SeedSeries series, String authors) {
        this.trips = trips;
        this.series = series;
        this.authors = authors;
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
    public final SeededRowCounts rowCounts(String own, String any) {
        return trips.rowCounts(own, any);
    }

    @Override
    public final Runnable prepare(Batch batch) {
        var accounts = batch.existing(authors);
        return trips.prepare(batch, number -> trip(number, accounts));
    }
}
