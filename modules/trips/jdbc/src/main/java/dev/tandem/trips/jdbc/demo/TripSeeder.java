package dev.tandem.trips.jdbc.demo;

import dev.tandem.identity.AccountId;
import dev.tandem.platform.jdbc.seed.Batch;
import dev.tandem.platform.jdbc.seed.ExistingRows;
import dev.tandem.platform.jdbc.seed.RowCounts;
import dev.tandem.platform.jdbc.seed.Seeder;
import dev.tandem.platform.jdbc.seed.Series;
import dev.tandem.platform.kernel.Lifecycle;
import dev.tandem.trips.jdbc.TripBulkInsert;
import dev.tandem.trips.model.Trip;
import dev.tandem.trips.model.TripId;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Any number of trips: of five, four are published; of a hundred, two are private and two in the bin.
@Singleton
final class TripSeeder implements Seeder {
    private static final String AUTHORS = "accounts";
    private static final int SPELL = 1_000;
    private static final int SPELLS = 20;
    private static final int LEAST_ACTIVE = 50;
    private static final Series SERIES =
            new Series("trips", Instant.parse("2024-01-01T00:00:00Z"), Duration.ofSeconds(6));
    private static final Series PHOTOS =
            new Series("photos", SERIES.start(), SERIES.step().dividedBy(TripBulkInsert.MOST_PHOTOS));

    private final TripBulkInsert trips;

    TripSeeder(TripBulkInsert trips) {
        this.trips = trips;
    }

    @Override
    public Series series() {
        return SERIES;
    }

    @Override
    public Set<String> dependsOn() {
        return Set.of(AUTHORS);
    }

    @Override
    public RowCounts rowCounts(String own, String any) {
        return trips.rowCounts(own, any);
    }

    @Override
    public Runnable prepare(Batch batch) {
        var authors = batch.existing(AUTHORS);
        return trips.prepare(batch, number -> trip(number, authors));
    }

    private static Trip trip(int number, ExistingRows authors) {
        var random = new SplittableRandom(number);
        var now = SERIES.moment(number);
        var author = author(number, random, authors.count());
        var tale = new SampleTripText(random, now, author);
        var published = random.nextInt(100) < 80;
        var deleted = random.nextInt(100) < 2;
        var trip = new Trip(
                new TripId(SERIES.id(number)),
                new AccountId(authors.id(author)),
                tale.details(),
                TripBulkInsert.gallery(
                        PHOTOS,
                        number,
                        IntStream.range(0, random.nextInt(TripBulkInsert.MOST_PHOTOS + 1))
                                .mapToObj(position -> tale.details(number, position))
                                .toList()),
                published ? now : null,
                Lifecycle.created(now));
        return deleted ? trip.deleted(now.plus(Duration.ofHours(1))) : trip;
    }

    /// People write in spells, some more than others. Few at a time also means few pages of an index at a time.
    private static int author(int number, SplittableRandom random, int count) {
        var active = Math.min(count, Math.max(LEAST_ACTIVE, count / SPELLS));
        var first = (long) active * (number / SPELL);
        return Math.floorMod(first + Math.min(random.nextInt(active), random.nextInt(active)), count);
    }
}
