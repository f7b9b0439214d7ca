package dev.tandem.platform.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.testkit.MeasurementReport;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Measures how long migrations take, and how much memory a large table needs. The results are in
/// `target/metrics-….txt`, and the heap is what the command allows:
///
/// ```sh
/// ./mvnw -o test -Pthorough -pl platform/testkit -am -Dtest=MigrationMeasurementTest \
///   -Dsurefire.failIfNoSpecifiedTests=false -Dtandem.jit=-Xmx128m
/// ```
@Tag("thorough")
@Isolated("it takes the processor's time")
class MigrationMeasurementTest {
    private static final int MIGRATIONS = 200;
    private static final int ROWS = 1_000_000;
    private static final long MEBIBYTE = 1024 * 1024;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void migratesUpAndDown(Engine engine) {
        var database = ScratchDatabase.on(engine, folder);
        for (var number = 0; number < MIGRATIONS; number++) {
            var path = "shop/V202601%02d_%02d00__change_item".formatted(number / 20 + 1, number % 20);
            if (number % 2 == 0) {
                database.with(path, """
                        create table item_%1$d (id integer not null primary key, name text not null);
                        create index ix_item_%1$d on item_%1$d (name);""".formatted(number), "drop table item_%d;".formatted(number));
            } else {
                database.with(
                        path,
                        "alter table item_%d add column note text;".formatted(number - 1),
                        "alter table item_%d drop column note;".formatted(number - 1));
            }
        }

        var up = time(() -> assertThat(database.upgrade()).hasSize(MIGRATIONS));
        var down = time(() -> assertThat(database.downgrade("base")).hasSize(MIGRATIONS));

        MeasurementReport.report(List.of("%d migrations on %-10s up %5d ms, down %5d ms"
                .formatted(MIGRATIONS, engine.productName(), up.toMillis(), down.toMillis())));
    }

    @ParameterizedTest
    @EnumSource
    void changesTheTypeOfAColumnOfALargeTable(Engine engine) {
        var database = largeTable(engine).with("shop/V20260102_0900__change_amount", change(engine));

        measure("Another type", database, engine);

        assertThat(database.rows("select count(*), sum(amount) from item")).containsExactly(ROWS + "," + 499_500_000);
        assertThat(database.rows("select count(*) from part")).containsExactly(String.valueOf(ROWS));
    }

    @ParameterizedTest
    @EnumSource
    void changesALargeTableInBatches(Engine engine) {
        var database = largeTable(engine).with("shop/V20260102_0900__change_made", """
                -- @batch item.id 5000
                update item set made = made + 1 where id between :from and :to;
                """);

        measure("Batches of 5,000", database, engine);

        assertThat(database.rows("select count(*) from item where made = id * 7 + 1"))
                .containsExactly(String.valueOf(ROWS));
    }

    private ScratchDatabase largeTable(Engine engine) {
        var database = ScratchDatabase.on(engine, folder).with("shop/V20260101_0900__create_item", """
                create table item (id bigint not null primary key, name text not null, amount text not null, made bigint);
                create index ix_item_name on item (name);
                create index ix_item_amount on item (amount);
                create index ix_item_made on item (made desc, id);
                create table part (
                    id bigint not null primary key,
                    item_id bigint not null references item (id) on delete cascade
                );
                create index ix_part_item on part (item_id);
                """);
        database.upgrade();
        database.execute(
                numbers(engine)
                        + " insert into item select n, 'Item number ' || n, cast(n % 1000 as text), n * 7 from numbers",
                numbers(engine) + " insert into part select n, n from numbers");
        return database;
    }

    private static void measure(String what, ScratchDatabase database, Engine engine) {
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
        var time = time(() -> assertThat(database.upgrade()).hasSize(1));
        var heap = pools().stream()
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        MeasurementReport.report(List.of("%s, %,d rows on %-10s %6d ms, at most %d MiB of a heap of %d MiB"
                .formatted(
                        what,
                        ROWS,
                        engine.productName(),
                        time.toMillis(),
                        heap / MEBIBYTE,
                        Runtime.getRuntime().maxMemory() / MEBIBYTE)));
    }

    private static String change(Engine engine) {
        return switch (engine) {
            case SQLITE -> """
                    -- Counts amounts.
                    -- @rebuild item
                    -- @copy amount = cast(amount as bigint)
                    create table item (
                        id bigint not null primary key,
                        name text not null,
                        amount bigint not null,
                        made bigint
                    );
                    """;
            case POSTGRES -> "alter table item alter column amount type bigint using amount::bigint;";
        };
    }

    private static String numbers(Engine engine) {
        return switch (engine) {
            case SQLITE ->
                "with recursive numbers (n) as (select 1 union all select n + 1 from numbers where n < %d)"
                        .formatted(ROWS);
            case POSTGRES -> "with numbers (n) as (select generate_series(1, %d))".formatted(ROWS);
        };
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static Duration time(Runnable work) {
        var start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
