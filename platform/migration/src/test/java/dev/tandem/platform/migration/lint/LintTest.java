package dev.tandem.platform.migration.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.jdbc.address.Engine;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LintTest {
    private static final String CHANGE = "shop/V20260103_0900__change_item";
    private static final String NOTE = "-- Tries it.\nalter table item add column note text;";

    /// Rules that one script cannot break, or that the tests below are about.
    private static final Set<LintRule> OF_MANY_SCRIPTS = Set.of(
            LintRule.FILE_NAME,
            LintRule.SAME_VERSION,
            LintRule.NOTHING_TO_UNDO,
            LintRule.EMPTY,
            LintRule.NEEDLESS_REBUILD);

    @ParameterizedTest
    @MethodSource("dev.tandem.platform.migration.lint.Example#all")
    void findsADangerAndNotTheWayOut(Example example) {
        var shop = Shop.on(example.engine());

        assertThat(shop.with(CHANGE, example.dangerous()).rules()).contains(example.rule());
        assertThat(shop.with(CHANGE, example.harmless()).findings()).isEmpty();
    }

    @Test
    void hasAnExampleOfEachRule() {
        assertThat(Example.all().map(Example::rule).collect(Collectors.toSet()))
                .doesNotContainAnyElementsOf(OF_MANY_SCRIPTS)
                .hasSize(LintRule.values().length - OF_MANY_SCRIPTS.size());
    }

    @ParameterizedTest
    @EnumSource
    void saysDangersAndWaysOutInSentences(LintRule rule) {
        assertThat(Stream.of(rule.danger(), rule.wayOut())).allMatch(text -> text.matches("[A-Z`].*\\."));
        assertThat(LintRule.called(rule.id())).contains(rule);
        assertThat(rule.id()).matches("[a-z-]+");
    }

    @Test
    void showsPlaceRuleDangerAndWayOut() {
        var shop = Shop.on(Engine.POSTGRES)
                .with(CHANGE, "-- Tries it.\n\n-- Twice.\ncreate index ix_item_name on item (name);");

        assertThat(shop.findings()).hasToString("""
                [shop/V20260103_0900__change_item.sql:4 (PostgreSQL) [index-without-concurrently] An index on a table \
                with rows keeps all writers waiting while it is built. Write it as `create index concurrently` in a \
                script of its own that says `-- @concurrent`.]""");
    }

    @ParameterizedTest
    @EnumSource
    void findsNothingInNewTables(Engine engine) {
        assertThat(Shop.on(engine).findings()).isEmpty();
    }

    @Nested
    class SetNotNull {
        private static final String ADD = "alter table item add constraint ck_item_price check (%s) not valid;";
        private static final String VALIDATE = "alter table item validate constraint ck_item_price;";

        @Test
        void isQuickOnceACheckIsValid() {
            var shop = Shop.on(Engine.POSTGRES)
                    .with("shop/V20260102_0900__check_price", ADD.formatted("price is not null"))
                    .with(CHANGE, "alter table item alter price set not null;");

            assertThat(shop.rules()).containsExactly(LintRule.SET_NOT_NULL);
            assertThat(shop.with("shop/V20260102_1000__validate_price", VALIDATE)
                            .rules())
                    .isEmpty();
        }

        @Test
        void isNotQuickWithACheckOfMore() {
            var shop = Shop.on(Engine.POSTGRES)
                    .with("shop/V20260102_0900__check_price", ADD.formatted("price is not null or kind = 'gift'"))
                    .with("shop/V20260102_1000__validate_price", VALIDATE)
                    .with(CHANGE, "alter table item alter price set not null;");

            assertThat(shop.rules()).containsExactly(LintRule.SET_NOT_NULL);
        }
    }

    @Nested
    class Allow {
        @Test
        void leavesAFindingOut() {
            var shop = Shop.on(Engine.POSTGRES).with(CHANGE, """
                    -- Tries it.
                    -- @allow lock-table: nobody uses it yet
                    lock table item;
                    vacuum;
                    """);

            assertThat(shop.rules()).containsExactly(LintRule.VACUUM);
        }

        @Test
        void isFoundInItsLine() {
            var shop = Shop.on(Engine.POSTGRES).with(CHANGE, NOTE.replace("it.\n", "it.\n-- @allow cascade: so\n"));

            assertThat(shop.findings())
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.line()).isEqualTo(2))
                    .satisfies(finding -> assertThat(finding.danger()).startsWith("cascade: "));
        }
    }

    @Nested
    class Back {
        private static final String BACK = "shop/U20260103_0900__change_item";

        @Test
        void takesAwayWhatWasBrought() {
            var shop = Shop.on(Engine.POSTGRES).with(CHANGE, """
                            -- Tries it.
                            -- @allow index-without-concurrently: few rows
                            -- @allow rename-column: unused
                            create table shelf (id uuid constraint pk_shelf primary key);
                            alter table item add column note text;
                            create index ix_item_name on item (name);
                            create view dear_item as select id from item;
                            alter table item alter column name set not null;
                            alter table item rename price to cost;
                            """).with(BACK, """
                            -- Takes it back.
                            alter table item rename cost to price;
                            alter table item alter column name drop not null;
                            drop view dear_item;
                            drop index ix_item_name;
                            alter table item drop column note;
                            drop table shelf;
                            """);

            assertThat(shop.rules()).isEmpty();
        }

        @Test
        void isHeldToAllOtherRules() {
            var shop = Shop.on(Engine.POSTGRES)
                    .with(CHANGE, NOTE)
                    .with(
                            BACK,
                            "drop index ix_item_kind;\nalter table item drop column price;\nupdate item set name = '';");

            assertThat(shop.rules())
                    .containsExactly(
                            LintRule.DROP_INDEX_WITHOUT_CONCURRENTLY,
                            LintRule.DROP_COLUMN,
                            LintRule.ROWS_WITHOUT_BATCH);
        }

        @Test
        void needsAWayForward() {
            assertThat(Shop.on(Engine.SQLITE).with(BACK, "select 1;").rules())
                    .containsExactly(LintRule.NOTHING_TO_UNDO);
        }
    }

    @Nested
    class Name {
        @ParameterizedTest
        @ValueSource(strings = {"V1__change_item", "V20260103_0900_change_item", "change_item"})
        void placesAScriptInTheOrder(String name) {
            assertThat(Shop.on(Engine.SQLITE).with("shop/" + name, NOTE).rules())
                    .containsExactly(LintRule.FILE_NAME);
        }

        @Test
        void isTheOnlyOneOfItsVersion() {
            var shop = Shop.on(Engine.SQLITE).with(CHANGE, NOTE);

            assertThat(shop.with("stock/V20260103_0900__note_shelf", "create table shelf (a text) strict;")
                            .rules())
                    .isEmpty();
            assertThat(shop.with("shop/V20260103_0900__note_box", "alter table box add column note text;")
                            .rules())
                    .containsExactly(LintRule.SAME_VERSION, LintRule.SAME_VERSION);
        }
    }

    @Nested
    class Empty {
        private static final String COMMENT = "-- PostgreSQL needs it, and SQLite does not.";

        @Test
        void isFoundOnBothDatabases() {
            assertThat(found(COMMENT, COMMENT)).containsExactly(LintRule.EMPTY, LintRule.EMPTY);
        }

        @Test
        void isATwinOfOneThatDoesSomething() {
            assertThat(found(COMMENT, NOTE)).isEmpty();
            assertThat(Shop.on(Engine.SQLITE).with(CHANGE, COMMENT).rules()).isEmpty();
        }

        @Test
        void leadsBackFromNothing() {
            var none = COMMENT + "\n-- @irreversible the words are gone";

            assertThat(found(none, none)).isEmpty();
        }

        private static Stream<LintRule> found(String sqlite, String postgres) {
            var databases = Stream.of(
                            Shop.on(Engine.SQLITE).with(CHANGE, sqlite),
                            Shop.on(Engine.POSTGRES).with(CHANGE, postgres))
                    .map(Shop::scripts)
                    .toList();
            return Lint.of(databases).stream().map(Shop::rule);
        }
    }

    @Nested
    class Rebuild {
        private static final String REBUILD = "-- Tries it.\n-- @rebuild box\n";

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "id text, item_id text not null",
                    "id text not null, item_id text constraint ck_box_item check (item_id <> '')",
                    "id text, item_id text, note text not null default 'none'",
                    "id text, item_id text, constraint ck_box_id check (id <> '')"
                })
        void isNeedlessForWhatSqliteAlters(String columns) {
            assertThat(rebuild("create table box (%s, constraint pk_box primary key (id), constraint fk_box_item "
                                    .formatted(columns)
                            + "foreign key (item_id) references item (id)) strict;"))
                    .containsExactly(LintRule.NEEDLESS_REBUILD);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "id integer, item_id text",
                    "id text, item_id text constraint uq_box_item unique",
                    "id text, item_id text default 'none'",
                    "id text, note text, item_id text",
                    "id text, item_id text, note text not null",
                    "id text, item_id text check (item_id <> '')",
                    "id text, item_id text, made text default current_date"
                })
        void isNeededForTheRest(String columns) {
            assertThat(rebuild("create table box (%s, constraint pk_box primary key (id), constraint fk_box_item "
                                    .formatted(columns)
                            + "foreign key (item_id) references item (id)) strict;"))
                    .doesNotContain(LintRule.NEEDLESS_REBUILD);
        }

        @Test
        void isNeededForAnotherForeignKey() {
            assertThat(
                            rebuild(
                                    "create table box (id text, item_id text, constraint pk_box primary key (id), constraint "
                                            + "fk_box_item foreign key (item_id) references item (id) on delete cascade) strict;"))
                    .isEmpty();
        }

        private static Stream<LintRule> rebuild(String definition) {
            return Shop.on(Engine.SQLITE).with(CHANGE, REBUILD + definition).rules();
        }
    }

    @Test
    void knowsOnlyRulesOfTheDatabase() {
        assertThat(Arrays.stream(LintRule.values())
                        .filter(rule -> rule.databases().size() == 2))
                .contains(LintRule.DROP_TABLE)
                .doesNotContain(LintRule.PRAGMA, LintRule.CASCADE);
    }
}
