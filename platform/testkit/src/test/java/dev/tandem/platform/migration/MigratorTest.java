package dev.tandem.platform.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.migration.problem.MigrationFailure;
import dev.tandem.platform.migration.problem.MigrationProblem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Tests the way forward and back with scripts of its own, on both databases.
class MigratorTest extends ScratchDatabaseTest {
    private static final String ITEM = "shop/V20260101_0900__create_item";
    private static final String PRICE = "shop/V20260102_0900__price_item";
    private static final String STOCK = "stock/V20260101_1200__create_stock";

    @BeforeEach
    void addScripts() {
        database.with(
                        ITEM,
                        "-- Creates items.\ncreate table item (id integer not null primary key);",
                        "drop table item;")
                .with(
                        STOCK,
                        "-- Creates stock.\ncreate table stock (id integer not null primary key);",
                        "drop table stock;")
                .with(
                        PRICE,
                        "-- Prices items.\nalter table item add column price integer;",
                        "alter table item drop column price;");
    }

    @Nested
    class Upgrade {
        @Test
        void appliesWhatIsPendingInTheOrderOfVersions() {
            assertThat(database.upgrade())
                    .containsExactly("shop/20260101_0900", "stock/20260101_1200", "shop/20260102_0900");
            assertThat(database.history())
                    .containsExactly("shop/20260101_0900", "stock/20260101_1200", "shop/20260102_0900");
            assertThat(database.upgrade()).isEmpty();
            assertThat(database.rows("select id, price from item")).isEmpty();
        }

        @Test
        void stopsAtARevisionOrANumber() {
            assertThat(ScratchDatabase.revisions(database.migrator().upgrade("+1")))
                    .containsExactly("shop/20260101_0900");
            assertThat(ScratchDatabase.revisions(database.migrator().upgrade("20260101_1200")))
                    .containsExactly("stock/20260101_1200");
            assertThat(database.upgrade()).containsExactly("shop/20260102_0900");
        }

        @Test
        void appliesWhatWasMergedLate() {
            database.upgrade();
            database.with(
                    "stock/V20260101_1300__create_shelf", "create table shelf (id integer not null primary key);");

            assertThat(database.upgrade()).containsExactly("stock/20260101_1300");

            var state = database.migrator().state();
            assertThat(state.history())
                    .filteredOn(state::isLate)
                    .singleElement()
                    .satisfies(row -> assertThat(row.revision()).isEqualTo("stock/20260101_1300"));
        }

        /// Of two migrations of the same minute, the one that refers to the other's table comes
        /// last, whatever the modules are called.
        @Test
        void ordersTheSameVersionByWhatModulesReferTo() {
            database.with("basket/V20260101_0900__create_basket", """
                    create table basket (
                        id integer not null primary key,
                        item_id integer references item (id)
                    );
                    """);

            assertThat(database.upgrade()).startsWith("shop/20260101_0900", "basket/20260101_0900");
        }

        @Test
        void leavesNothingOfAMigrationThatFails() {
            database.with(PRICE, """
                    -- Prices items.
                    create table price (id integer not null primary key);
                    insert into price values (1);
                    insert into nowhere values (1);
                    """);

            assertThatThrownBy(database::upgrade)
                    .isInstanceOf(MigrationFailure.class)
                    .hasMessageStartingWith(PRICE + ".sql failed in line 4: ")
                    .hasMessageContaining("nowhere")
                    .hasMessageEndingWith("Nothing of it is left, and what was done before it stays.");

            assertThat(database.history()).containsExactly("shop/20260101_0900", "stock/20260101_1200");
            assertThat(database.schema()).doesNotContain("price");
        }

        /// A deferred foreign key is looked at when the transaction ends.
        @Test
        void leavesNothingOfAMigrationThatCannotCommit() {
            database.with(PRICE, """
                    -- Adds parts.
                    create table part (
                        id integer not null primary key,
                        item_id integer references item (id) deferrable initially deferred
                    );
                    insert into part values (1, 1);
                    """);

            assertThatThrownBy(database::upgrade)
                    .isInstanceOf(MigrationFailure.class)
                    .hasMessageStartingWith(PRICE + ".sql failed in line 6: ")
                    .hasMessageEndingWith("Nothing of it is left, and what was done before it stays.");

            assertThat(database.history()).containsExactly("shop/20260101_0900", "stock/20260101_1200");
            assertThat(database.schema()).doesNotContain("part");
        }

        @Test
        void refusesWhenAnAppliedScriptWasChanged() {
            database.upgrade();
            database.with(ITEM, "create table item (id bigint not null primary key);");

            assertRefused(MigrationProblem.CHANGED, database::upgrade);
        }

        /// The rows that refer to a deleted one go with it, unseen.
        @Test
        void refusesToDeleteMoreThanTheScriptSays() {
            database.with("shop/V20260102_1000__create_part", """
                    create table part (item_id integer references item (id) on delete cascade);
                    """);
            database.upgrade();
            database.execute("insert into item values (1, 100)", "insert into part values (1)");
            database.with("shop/V20260103_0900__delete_items", "delete from item;");

            assertThatThrownBy(database::upgrade)
                    .hasMessageStartingWith("shop/20260103_0900 would lose rows that it does not speak of: 1 of part.");
            assertThat(database.rows("select count(*) from item")).containsExactly("1");

            database.with("shop/V20260103_0900__delete_items", "-- @lossy all parts\ndelete from item;");
            assertThat(database.upgrade()).containsExactly("shop/20260103_0900");
        }

        @Test
        void refusesScriptsThatItCannotReadBeforeAnythingIsRun() {
            database.with(PRICE, "-- @bach item.id\nalter table item add column price integer;");

            assertThatThrownBy(database::upgrade)
                    .hasMessage(PRICE + ".sql cannot be read: @bach is no annotation. Nothing was changed.");
            assertThat(database.history()).isEmpty();
        }

        @Test
        void takesNoOffenceAtTablesOfOthers() {
            database.database().create();
            database.execute("create table of_others (id integer)");

            assertThat(database.upgrade()).hasSize(3);
        }

        @Test
        void refusesADatabaseOfANewerProgram() {
            database.upgrade();
            database.without(PRICE);

            assertRefused(MigrationProblem.NEWER, database::upgrade);
            assertRefused(MigrationProblem.NEWER, () -> database.downgrade("-1"));
        }

        @Test
        void refusesADatabaseThatWasMadeOtherwise() {
            database.database().create();
            database.execute("create table item (id integer not null primary key)");

            assertRefused(MigrationProblem.NO_HISTORY, database::upgrade);
        }

        @Test
        void refusesARevisionThatThereIsNot() {
            assertRefused(
                    MigrationProblem.UNKNOWN_REVISION, () -> database.migrator().upgrade("20270101_0900"));
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Nested
    class Downgrade {
        @Test
        void undoesTheNewestFirst() {
            database.upgrade();

            assertThat(database.downgrade("-2")).containsExactly("shop/20260102_0900", "stock/20260101_1200");
            assertThat(database.history()).containsExactly("shop/20260101_0900");
            assertThat(database.schema()).doesNotContain("stock", "price");

            assertThat(database.upgrade()).containsExactly("stock/20260101_1200", "shop/20260102_0900");
        }

        @Test
        void keepsTheRevisionThatItGoesBackTo() {
            database.upgrade();

            assertThat(database.downgrade("shop/20260101_0900"))
                    .containsExactly("shop/20260102_0900", "stock/20260101_1200");
            assertThat(database.downgrade("base")).containsExactly("shop/20260101_0900");
            assertThat(database.history()).isEmpty();
        }

        @Test
        void undoesThoseOfOneModule() {
            database.upgrade();

            assertThat(ScratchDatabase.revisions(database.migrator().downgrade("base", "stock", false)))
                    .containsExactly("stock/20260101_1200");
            assertRefused(
                    MigrationProblem.UNKNOWN_MODULE, () -> database.migrator().downgrade("-1", "horses", false));
        }

        @Test
        void refusesToLoseWhatIsThere() {
            database.upgrade();
            database.execute("insert into item values (1, 100)", "insert into item values (2, null)");
            var schema = database.schema();

            assertThatThrownBy(() -> database.downgrade("base"))
                    .hasMessageStartingWith(
                            "The way back would lose 1 row of item.price, 2 rows of item. Nothing was changed.");
            assertThat(database.schema()).isEqualTo(schema);

            assertThat(database.migrator().downgrade("base", null, true)).hasSize(3);
        }

        @Test
        void countsWhatATableWouldLoseWhoseNameIsAKeyword() {
            database.with(
                    "shop/V20260103_0900__create_order",
                    "create table \"order\" (id integer not null primary key);",
                    "drop table \"order\";");
            database.upgrade();
            database.execute("insert into \"order\" values (1)");

            assertThatThrownBy(() -> database.downgrade("-1"))
                    .hasMessageStartingWith("The way back would lose 1 row of order.");
        }

        @Test
        void refusesToLoseWhatTheScriptDoesNotSay() {
            database.with("shop/V20260103_0900__create_part", """
                    create table part (item_id integer references item (id) on delete cascade);
                    create index ix_part_item on part (item_id);
                    """, """
                    -- @lossless the key is given anew
                    %s
                    """.formatted(
                            engine == Engine.SQLITE
                                    ? "update or replace item set id = 1;"
                                    : "do $$ begin delete from item where id > 1; end $$;"));
            database.upgrade();
            database.execute("insert into item values (1, 100), (2, 200)");

            assertRefused(MigrationProblem.LOSES_MORE, () -> database.downgrade("-1"));

            assertThat(database.rows("select price from item order by id")).containsExactly("100", "200");
        }

        /// An update may write over what nobody else has.
        @Test
        void refusesToWriteOverValues() {
            database.with(
                    "shop/V20260103_0900__raise_prices",
                    "-- @lossless prices are raised\nupdate item set price = price + 1;",
                    "update item set price = 0;");
            database.upgrade();
            database.execute("insert into item values (1, 100)");

            assertThatThrownBy(() -> database.downgrade("-1"))
                    .hasMessageStartingWith("The way back would lose 1 row of values of item.");

            database.with(
                    "shop/U20260103_0900__raise_prices",
                    "-- @lossless prices are as before\nupdate item set price = price - 1;");
            assertThat(database.downgrade("-1")).hasSize(1);
            assertThat(database.rows("select price from item")).containsExactly("99");
        }

        /// SQLite by itself would let the table go as long as there are no rows.
        @Test
        void refusesToDropATableThatOthersReferTo() {
            database.with(
                    "basket/V20260103_0900__create_basket",
                    "create table basket (id integer not null primary key, item_id integer references item (id));");
            database.upgrade();

            assertThatThrownBy(() -> database.migrator().downgrade("-2", "shop", true))
                    .isInstanceOf(MigrationFailure.class)
                    .hasMessageContaining("basket")
                    .hasMessageContaining("Nothing of it is left");
            assertThat(database.history()).contains("shop/20260101_0900").doesNotContain("shop/20260102_0900");
        }

        @Test
        void refusesWithoutAWayBack() {
            database.upgrade();
            database.without("stock/U20260101_1200__create_stock");

            assertThatThrownBy(() -> database.downgrade("-2"))
                    .hasMessage("stock/20260101_1200 has no way back: the script"
                            + " stock/U20260101_1200__create_stock.sql is missing. Nothing was changed.");
            assertThat(database.history()).hasSize(3);
        }

        @Test
        void refusesWhatCannotBeUndone() {
            database.upgrade();
            database.with("stock/U20260101_1200__create_stock", "-- @irreversible the old table was shredded");

            assertThatThrownBy(() -> database.downgrade("-2"))
                    .hasMessage(
                            "stock/20260101_1200 cannot be undone: the old table was shredded. Nothing was changed.");
        }

        @Test
        void refusesToGoBackFurtherThanThereIs() {
            database.upgrade();

            assertRefused(MigrationProblem.TOO_FAR_BACK, () -> database.downgrade("-4"));
            assertRefused(MigrationProblem.UNKNOWN_REVISION, () -> database.downgrade("20270101_0900"));
        }
    }

    private static void assertRefused(MigrationProblem problem, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        MigrationFailure.class,
                        failure -> assertThat(failure.problem()).isEqualTo(problem));
    }
}
