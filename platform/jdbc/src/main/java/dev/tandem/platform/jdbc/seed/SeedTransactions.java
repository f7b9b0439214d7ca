package dev.tandem.platform.jdbc.seed;

import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;

/// Each batch is there as a whole or not at all, so that what is there is always the first so many.
@Singleton
class SeedTransactions {
    @ReadOnly
    RowCounts rowCounts(Seeder seeder) {
        return seeder.rowCounts(seeder.series().pattern(), Series.ANY);
    }

    @Transactional
    void write(Runnable prepared) {
        prepared.run();
    }
}
