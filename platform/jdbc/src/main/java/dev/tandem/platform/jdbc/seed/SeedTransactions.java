package dev.tandem.platform.jdbc.seed;

import dev.tandem.platform.jdbc.query.Queries;
import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;

/// The transactions of seeding. A batch is written as a whole or not at all, so the rows of a
/// series are always its first ones, without gaps.
@Singleton
class SeedTransactions {
    private final Queries queries;

    SeedTransactions(Queries queries) {
        this.queries = queries;
    }

    @ReadOnly
    SeededRowCounts rowCountsWithDeleted(Seeder seeder) {
        var query = """
                select
                    count(*) filter (where cast(id as text) like :own) as seeded,
                    count(*) filter (where cast(id as text) not like :any) as others
                from %s
                """.formatted(seeder.table());
        return queries.of(query)
                .with("own", seeder.series().pattern())
                .with("any", SeedSeries.ANY)
                .find(row -> new SeededRowCounts(row.number("seeded"), row.number("others")))
                .orElseThrow();
    }

    @Transactional
    void write(Runnable prepared) {
        prepared.run();
    }
}
