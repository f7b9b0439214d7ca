package dev.tandem.platform.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.migration.step.MigrationProgress;
import dev.tandem.platform.migration.step.Step;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A batched migration handles each row once, some rows after the other.
class BatchedStepTest extends ScratchDatabaseTest {
    private static final String DOUBLE = "shop/V20260102_0900__double_prices";

    /// It would be seen if a row were handled twice.
    private static final String STATEMENT = """
            -- Doubles prices.
            -- @batch item.id 10
            update item set price = price * 2 where id between :from and :to;
            """;

    @BeforeEach
    void fill() {
        database.with("shop/V20260101_0900__create_item", """
                create table item (id integer not null primary key, price integer not null);
                """);
        database.upgrade();
        database.execute("""
                insert into item
                with recursive number (n) as (select 1 union all select n + 1 from number where n < 35)
                select n * 3, n from number""");
    }

    @Test
    void handlesEachRowOnce() {
        database.with(DOUBLE, STATEMENT);
        var heard = new HeardRows();

        database.migrator(heard).upgrade("head");

        assertThat(heard.rows).containsExactly(10L, 20L, 30L, 35L);
        assertThat(database.rows("select count(*), sum(price) from item")).containsExactly("35,1260");
        assertThat(database.schema()).doesNotContain("migration_progress");
        assertThat(database.upgrade()).isEmpty();
    }

    @Test
    void goesOnWhereItFailed() {
        database.with(
                DOUBLE,
                STATEMENT
                        + "insert into complaint select price from item where price < 0 and id between :from and :to;");
        database.execute(
                "update item set price = -1 where id = 60",
                "create table complaint (price integer not null check (price >= 0))");

        assertThatThrownBy(database::upgrade)
                .hasMessageStartingWith(DOUBLE + ".sql failed in line 4: ")
                .hasMessageContaining("The batches before it stay");
        assertThat(database.rows("select sum(price) from item where id <= 30")).containsExactly("110");
        assertThat(database.rows("select sum(price) from item where id > 60")).containsExactly("420");

        database.execute("update item set price = 20 where id = 60");
        assertThat(database.upgrade()).containsExactly("shop/20260102_0900");
        assertThat(database.rows("select count(*), sum(price) from item")).containsExactly("35,1260");
    }

    /// What has begun with one text must not end with another.
    @Test
    void refusesAScriptThatWasChangedAfterItHadBegun() {
        failAtTheSeventhRow();
        database.with(DOUBLE, STATEMENT.replace("* 2", "* 3"));

        assertThatThrownBy(database::upgrade)
                .hasMessageStartingWith(DOUBLE + ".sql was changed after it had handled some rows.");
    }

    @Test
    void refusesToGoBackWhileItHasNotEnded() {
        failAtTheSeventhRow();

        assertThatThrownBy(() -> database.downgrade("-1"))
                .hasMessageStartingWith(
                        DOUBLE + ".sql has been begun and has not ended. Run `tandem db upgrade` first");
    }

    /// An undo that stopped halfway is gone on with before anything else is undone.
    @Test
    void refusesToUndoSomethingElseFirst() {
        var back = "-- @batch item.id 10\n-- @lossless prices are as before\n"
                + "update item set price = %s where id between :from and :to;";
        var halved = back.formatted("price / 2");
        database.with(DOUBLE, STATEMENT, back.formatted("case id when 60 then null else price / 2 end"));
        database.with("stock/V20260101_0900__create_stock", "create table stock (id integer);", "drop table stock;");
        database.upgrade();
        assertThatThrownBy(() -> database.downgrade("-1")).hasMessageContaining("failed in line 3");

        assertThatThrownBy(() -> database.migrator().downgrade("-1", "stock", false))
                .hasMessageContaining("has been begun and has not ended. Run `tandem db downgrade -1 --module shop`");
        assertThatThrownBy(database::upgrade).hasMessageContaining("has been begun and has not ended");

        database.execute("update item set price = price * 2 where id <= 30", "delete from migration_progress");
        database.with(DOUBLE.replace("/V", "/U"), halved);
        assertThat(database.downgrade("-1")).containsExactly("shop/20260102_0900");
        assertThat(database.rows("select sum(price) from item")).containsExactly("630");
    }

    private void failAtTheSeventhRow() {
        database.with(DOUBLE, STATEMENT.replace("price * 2", "case id when 60 then null else price * 2 end"));
        assertThatThrownBy(database::upgrade).hasMessageContaining("failed in line 3");
    }

    @Test
    void refusesAKeyThatItCannotGoBy() {
        database.execute(
                "create table weight (kilos double precision not null primary key)", "insert into weight values (1.5)");
        database.with(DOUBLE, """
                -- @batch weight.kilos
                update weight set kilos = kilos + 0 where kilos between :from and :to;
                """);

        assertThatThrownBy(database::upgrade)
                .hasMessageStartingWith(DOUBLE + ".sql goes by weight.kilos, and a key of it is neither");
    }

    @Test
    void doesNothingWithoutRows() {
        database.execute("delete from item");
        database.with(DOUBLE, STATEMENT);

        assertThat(database.upgrade()).containsExactly("shop/20260102_0900");
    }

    /// Keys of other types than numbers.
    @Test
    void goesThroughTextsAndIds() {
        var id = engine == Engine.SQLITE ? "text" : "uuid";
        database.with("shop/V20260101_1000__create_note", """
                create table note (id %s not null primary key, name varchar(20) not null unique, seen integer not null);
                """.formatted(id));
        database.upgrade();
        for (var number = 10; number < 35; number++) {
            database.execute("insert into note values ('00000000-0000-7000-8000-0000000000%d', 'it''s %d', 0)"
                    .formatted(number, number));
        }
        database.with("shop/V20260102_0900__see_notes", """
                -- Sees notes.
                -- @batch note.id 7
                update note set seen = seen + 1 where id between :from and :to;
                """).with("shop/V20260102_0901__see_notes_again", """
                -- Sees notes.
                -- @batch note.name 7
                update note set seen = seen + 1 where name >= :from and name <= :to;
                """);

        database.upgrade();

        assertThat(database.rows("select seen, count(*) from note group by seen"))
                .containsExactly("2,25");
    }

    private static final class HeardRows implements MigrationProgress {
        private final List<Long> rows = new ArrayList<>();

        @Override
        public void handled(Step step, long done) {
            rows.add(done);
        }
    }
}
