package dev.tandem.platform.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.platform.jdbc.address.Database;
import dev.tandem.platform.jdbc.address.PostgresDatabase;
import dev.tandem.platform.migration.database.postgres.PostgresMigrationDatabase;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.platform.testkit.postgres.PostgresServer;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Migrations through PgBouncer, without an address that leads around it.
@Tag(OnBothDatabases.TAG)
@Tag("pooler")
class PooledMigrationTest {
    private final ScratchDatabase database = throughThePooler()
            .with("shop/V20260101_0900__create_item", """
                    create table item (id integer not null primary key, price integer not null);
                    insert into item select n, n from generate_series(1, 25) as numbers (n);
                    """)
            .with("shop/V20260102_0900__double_prices", """
                    -- @batch item.id 10
                    update item set price = price * 2 where id between :from and :to;
                    """);

    private static ScratchDatabase throughThePooler() {
        var server = PostgresServer.shared();
        return ScratchDatabase.of(
                new PostgresMigrationDatabase((PostgresDatabase) Database.at(server.url(server.create()))));
    }

    @Test
    void migratesOnceWhenTwoStartAtOnce() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            var one = threads.submit(database::upgrade);
            var other = threads.submit(database::upgrade);

            assertThat(one.get().size() + other.get().size()).isEqualTo(2);
        }
        assertThat(database.rows("select sum(price) from item")).containsExactly("650");
    }

    @Test
    void refusesWhatNeedsASession() {
        database.with("shop/V20260103_0900__index_prices", """
                -- @concurrent
                create index concurrently ix_item_price on item (price);
                """);

        assertThatThrownBy(database::upgrade)
                .hasMessageContaining("a pooler in between does not allow. Set DIRECT_URL");
        assertThat(database.history()).isEmpty();
    }
}
