package dev.tandem.platform.jdbc.seed;

import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;

/// The transactions of seeding. A batch is written as a whole or not at all, so the rows of a
/// series are always its first ones, without gaps.
@Singleton
class SeedTransactions {
    @ReadOnly
    SeededRowCounts rowCounts(Seeder seeder) {
        return seeder.rowCounts(seeder.series().pattern(), SeedSeries.ANY);
    }

    @Transactional
    void write(Runnable prepared) {
        prepared.run();
    }
}
