package dev.tandem.platform.jdbc.seed;

import dev.tandem.platform.jdbc.row.Queries;
import dev.tandem.platform.jdbc.row.RowReader;
import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.SQLException;

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
                    count(*) filter (where cast(id as text) like ?),
                    count(*) filter (where cast(id as text) not like ?)
                from %s
                """.formatted(seeder.table());
        return queries.find(query, SeedTransactions::rowCounts, seeder.series().pattern(), SeedSeries.ANY)
                .orElseThrow();
    }

    private static SeededRowCounts rowCounts(RowReader row) throws SQLException {
        return new SeededRowCounts(Math.toIntExact(row.number()), Math.toIntExact(row.number()));
    }

    @Transactional
    void write(Runnable prepared) {
        prepared.run();
    }
}
