package dev.tandem.platform.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.migration.problem.MigrationFailure;
import dev.tandem.platform.migration.problem.MigrationProblem;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A rebuild that would lose something, or break what hangs on the table, is refused, and the
/// database stays as it was.
class RefusedRebuildTest {
    private static final String CREATION = "shop/V20260101_0900__create_item";
    private static final String CHANGE = "shop/V20260102_0900__change_item";
    private static final String KEY = "constraint pk_item primary key (id)";
    private static final String REST = KEY + ", unique (name), constraint ck_item_name check (name <> '')) strict";
    private static final String WITHOUT_PRICE = "create table item (id integer not null, name text not null, " + REST;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private ScratchDatabase database;

    @BeforeEach
    void open() {
        database = ScratchDatabase.on(Engine.SQLITE, folder).with(CREATION, """
                create table item (
                    id integer not null,
                    name text not null,
                    price text,
                    constraint pk_item primary key (id),
                    unique (name),
                    constraint ck_item_name check (name <> '')
                ) strict;
                create table part (id integer not null primary key, item_id integer references item (id));
                """);
        database.upgrade();
        database.execute(
                "insert into item values (1, 'Anvil', '7'), (2, 'Bolt', '07')",
                "insert into part values (10, 1), (11, null)");
    }

    @Nested
    class Forgotten {
        @Test
        void refusesToForgetANamedConstraint() {
            assertRefused(MigrationProblem.REBUILD_DROPS, "ck_item_name of item", "", """
                    create table item (id integer not null, name text not null, price text,
                        constraint pk_item primary key (id), unique (name)) strict""");
        }

        @Test
        void refusesToForgetAConstraintWithoutAName() {
            assertRefused(MigrationProblem.REBUILD_DROPS, "unique of item", "", """
                    create table item (id integer not null, name text not null, price text,
                        constraint pk_item primary key (id), constraint ck_item_name check (name <> '')) strict""");
        }

        @Test
        void refusesToForgetThatTheTableIsStrict() {
            var definition = "create table item (id integer not null, name text not null, price text, " + REST;

            assertRefused(MigrationProblem.REBUILD_DROPS, "strict of item", "", definition.replace(") strict", ")"));
        }

        @Test
        void refusesToForgetAColumn() {
            assertRefused(MigrationProblem.REBUILD_DROPS, "the column price of item", "", WITHOUT_PRICE);
        }

        @Test
        void refusesToCopyIntoAColumnThatThereIsNot() {
            assertRefused(
                    MigrationProblem.STEP_FAILED, "no column named prize", "-- @copy prize = price", WITHOUT_PRICE);
        }
    }

    @Nested
    class Changed {
        @Test
        void refusesATypeThatChangesValues() {
            assertRefused(
                    MigrationProblem.REBUILD_DIFFERS,
                    "stores other values",
                    "",
                    "create table item (id integer not null, name text not null, price integer, " + REST);
        }

        @Test
        void refusesAnExpressionInPlaceOfOtherValues() {
            assertRefused(MigrationProblem.REBUILD_DIFFERS, "stores other values", "", """
                    create table item (id integer not null, name text not null,
                        price text generated always as (upper(name)),\s""" + REST);
        }

        @Test
        void refusesAConstraintThatSwallowsRows() {
            assertRefused(MigrationProblem.REBUILD_DIFFERS, "it had 2 rows, and would have 1", """
                    -- @copy price = cast(price as integer)""", """
                    create table item (id integer not null, name text not null,
                        price integer unique on conflict ignore,\s""" + REST);
        }

        @Test
        void refusesAValueThatTheDefinitionForbids() {
            assertRefused(
                    MigrationProblem.STEP_FAILED,
                    "CHECK constraint failed",
                    "",
                    "create table item (id integer not null, name text not null, price text check (price < '1'), "
                            + REST);
        }

        @Test
        void refusesATableThatWouldBeGoneInTheEnd() {
            assertRefused(
                    MigrationProblem.STEP_FAILED,
                    "no such table: main.item",
                    "",
                    "create temp table item (id integer not null, name text not null, price text, " + REST);
        }
    }

    @Nested
    class Dependent {
        @Test
        void refusesWhatAViewNoLongerFits() {
            database.execute("create view price_list as select name, price from item");

            assertDropRefused("the view price_list no longer fits");
        }

        @Test
        void refusesWhatAViewOverAViewNoLongerFits() {
            database.execute(
                    "create view all_item as select * from item",
                    "create view price_list as select name, price from all_item");

            assertDropRefused("the view price_list no longer fits");
        }

        /// SQLite would take it for a text.
        @Test
        void refusesWhatAQuotedColumnNoLongerFits() {
            database.execute(
                    "create view all_item as select * from item",
                    "create view price_list as select name, \"price\" as \"cost\" from all_item");

            assertDropRefused("the view price_list says a column of item that is gone");
        }

        @Test
        void refusesWhatAnIndexNoLongerFits() {
            database.execute("create index ix_item_price on item (\"price\")");

            assertDropRefused("the index ix_item_price says a column of item that is gone");
        }

        @Test
        void refusesWhatATriggerNoLongerFits() {
            database.execute("""
                    create trigger tr_priced after update of name, price on item begin
                        update item set name = 'Nut' where id = 1;
                    end""");

            assertDropRefused("the trigger tr_priced no longer fits");
        }

        @Test
        void refusesWhatATriggerOfAnotherTableNoLongerFits() {
            database.execute("""
                    create trigger tr_priced before delete on part begin
                        update item set price = null where id = old.item_id;
                    end""");

            assertDropRefused("the trigger tr_priced no longer fits");
        }

        @Test
        void ignoresWhatDidNotFitBefore() {
            database.execute("create view broken as select colour from item");

            upgrade("-- @drop column price", WITHOUT_PRICE);

            assertThat(database.schema()).contains("view broken").doesNotContain("price");
        }

        private void assertDropRefused(String message) {
            assertRefused(MigrationProblem.STEP_FAILED, message, "-- @drop column price", WITHOUT_PRICE);
        }
    }

    @Nested
    class Parentless {
        @Test
        void refusesRowsWithoutAParent() {
            assertRefused(
                    MigrationProblem.ROWS_WITHOUT_PARENT,
                    "2 of item to part",
                    "",
                    "create table item (id integer not null, name text not null, price text references part (id), "
                            + REST);
        }

        @Test
        void refusesParentsThatAreNotUnique() {
            assertRefused(
                    MigrationProblem.ROWS_WITHOUT_PARENT,
                    "\"part\" referencing \"item\"",
                    "-- @drop pk_item",
                    WITHOUT_PRICE.replace(KEY, "price text"));
        }
    }

    private void assertRefused(MigrationProblem problem, String message, String header, String definition) {
        var schema = database.schema();
        var content = content();

        assertThatThrownBy(() -> upgrade(header, definition))
                .isInstanceOfSatisfying(
                        MigrationFailure.class,
                        failure -> assertThat(failure.problem()).isEqualTo(problem))
                .hasMessageContaining(message);

        assertThat(database.schema()).isEqualTo(schema);
        assertThat(content()).isEqualTo(content);
        assertThat(database.history()).containsExactly("shop/20260101_0900");
    }

    private List<String> content() {
        return database.rows("select id, name, price from item union all select 'part', id, item_id from part");
    }

    private void upgrade(String header, String definition) {
        database.with(CHANGE, "-- Changes items.\n-- @rebuild item\n" + header + "\n" + definition + ";");
        database.upgrade();
    }
}
