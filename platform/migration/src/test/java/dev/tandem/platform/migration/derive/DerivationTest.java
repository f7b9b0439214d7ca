package dev.tandem.platform.migration.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.migration.script.MigrationScript;
import dev.tandem.platform.migration.script.MigrationScripts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is told to be different, asked for and written, by the words of scripts alone.
class DerivationTest {
    private static final String ITEM = """
            create table item (
                id integer not null,
                name text not null,
                price integer,
                constraint pk_item primary key (id),
                constraint ck_item_name check (length(name) between 1 and 20)
            )""";
    private static final String INDEX = "create index ix_item_price on item (price desc, id) where price is not null";

    /// However a script is written, the table is the same.
    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                CREATE TABLE "item" (id INTEGER NOT NULL CONSTRAINT pk_item PRIMARY KEY, name text not null,
                  price integer null, constraint ck_item_name check (length( name ) BETWEEN 1 and 20));
                create index if not exists ix_item_price on "item"(price DESC,id) where price is not null
                """,
                """
                create table item (id integer not null, constraint pk_item primary key (id));
                alter table item add column price integer; -- Later.
                alter table item add column name text not null, add column gone text;
                alter table item drop column gone;
                alter table item add constraint ck_item_name check (length(name) between 1 and 20) not valid;
                alter table item validate constraint ck_item_name;
                create index ix_item_price on item (price desc, id) where price is not null
                """,
                """
                create table old (id integer not null, called text, price text default '1',
                    constraint pk_item primary key (id), constraint ck_old check (length(called) between 1 and 20));
                create index ix_item_price on old (price desc, id) where price is not null;
                alter table old rename to item;
                alter table item rename column called to name;
                alter table item rename constraint ck_old to ck_item_name;
                alter table item alter column name set not null, alter column price drop default;
                alter table item alter column price type integer using price::integer
                """,
            })
    void isSilentWhenNothingIsDifferent(String script) {
        assertThat(derivation(script, ITEM, INDEX).differences()).isEmpty();
        assertThat(derivation(script, ITEM, INDEX).migrations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "price integer,          | price integer not null,                      | column price integer in",
                "price integer,          | price text,                                  | column price text in",
                "price integer,          | price integer default 3,                     | default 3",
                "price integer,          | price integer, note text,                    | note text is only in the rows",
                "price integer,          | price integer generated always as (id + 1),  | generated always",
                "between 1 and 20        | between 1 and 30                             | ck_item_name",
                "primary key (id)        | primary key (id, name)                       | primary key (id, name)",
                "price desc, id          | price, id                                    | ix_item_price on item (price, id)",
                "price is not null       | price > 0                                    | where price > 0",
                "create index            | create unique index                          | create unique index",
                "where price             | include (name) where price                   | ix_item_price",
                "(price desc, id)        | using hash (price)                           | ix_item_price",
                "check (length           | check (lower                                 | lower(name)",
                "primary key (id),       | primary key (id), constraint fk_item foreign key (price) references item (id),"
                        + " | foreign key (price) references item (id) is only in the rows",
                "primary key (id),       | primary key (id), constraint uq_item unique (name, price), | unique (name, price)",
                "constraint ck_item_name | constraint ck_item_title                     | ck_item_title",
            })
    void namesEachDifference(String part, String other, String named) {
        var wanted = List.of(ITEM, INDEX).stream()
                .map(statement -> statement.replace(part, other))
                .toArray(String[]::new);

        assertThat(derivation(ITEM + ";\n" + INDEX, wanted).differences())
                .isNotEmpty()
                .anySatisfy(line -> assertThat(line).contains(named).contains("item"));
    }

    @Test
    void namesTablesThatOnlyOneOfThemHas() {
        assertThat(derivation(ITEM, "create table box (id integer not null)").differences())
                .containsExactly(
                        "box is only in the rows (SQLite)",
                        "item is only in the migrations (SQLite)",
                        "box is only in the rows (PostgreSQL)",
                        "item is only in the migrations (PostgreSQL)");
    }

    @Test
    void asksWhetherAColumnHasAnotherName() {
        var wanted = ITEM.replace("price", "cost");

        assertThat(derivation(ITEM, wanted).questions())
                .containsExactly(
                        "item.price is gone and item.cost is new, of the same type: say --rename item.price:cost,"
                                + " or --drop item.price");
        assertThatThrownBy(() -> derivation(ITEM, wanted).migrations()).hasMessageStartingWith("To be decided: 1");
        assertThat(forward(renaming("item.price", "cost"), wanted, Engine.SQLITE))
                .containsExactly("alter table item rename column price to cost;\n");
        assertThat(forward(dropping("item.price"), wanted, Engine.POSTGRES)).containsExactly("""
                -- @lossy the values of item.price
                alter table item drop column price;
                alter table item add column cost integer;
                """);
    }

    @Test
    void asksWhetherATableHasAnotherName() {
        var wanted = ITEM.replace("item", "thing");

        assertThat(derivation(ITEM, wanted).questions())
                .singleElement()
                .asString()
                .contains("--rename item:thing", "--drop item");
        assertThat(forward(renaming("item", "thing"), wanted, Engine.POSTGRES)).containsExactly("""
                alter table item rename to thing;
                alter table thing rename constraint pk_item to pk_thing;
                alter table thing rename constraint ck_item_name to ck_thing_name;
                """);
    }

    @Test
    void refusesToRenameWhatIsNotThere() {
        assertThatThrownBy(() -> derivation(renaming("item.cost", "price"), ITEM, ITEM))
                .hasMessageStartingWith("There is no column item.cost in the migrations.");
        assertThatThrownBy(() -> derivation(renaming("item.price", "cost"), ITEM, ITEM))
                .hasMessageStartingWith("There is no column item.cost in the rows.");
    }

    @Test
    void asksForTheValuesOfAColumnThatTakesNoNull() {
        var wanted = ITEM.replace("price integer,", "price integer,\n    stock integer not null,");

        assertThat(derivation(ITEM, wanted).questions())
                .containsExactly("item.stock takes no null, and rows that are there have no value: say"
                        + " --fill item.stock=<expression>, or give it a @Default first");
        assertThat(forward(filling("item.stock", "price"), wanted, Engine.SQLITE))
                .containsExactly(
                        "alter table item add column stock integer;\n",
                        """
                                -- @batch item.id 1000
                                -- @lossless only where there was no value
                                update item set stock = price where id between :from and :to;
                                """,
                        "-- There is nothing to do on this database.\n",
                        "-- There is nothing to do on this database.\n",
                        """
                                alter table item alter column stock set not null;
                                """);
        assertThat(forward(filling("item.stock", "price"), wanted, Engine.POSTGRES)
                        .skip(2))
                .containsExactly("""
                                alter table item add constraint ck_item_stock_not_null check (stock is not null) not valid;
                                """, """
                                -- @concurrent
                                alter table item validate constraint ck_item_stock_not_null;
                                """, """
                                alter table item alter column stock set not null;
                                alter table item drop constraint ck_item_stock_not_null;
                                """);
    }

    @Test
    void keepsNobodyWaitingOnPostgres() {
        var wanted = ITEM.replace(
                "primary key (id),",
                "primary key (id),\n    constraint uq_item_name unique (name),\n"
                        + "    constraint fk_item_price foreign key (price) references item (id),");

        assertThat(forward(Decisions.NONE, wanted, Engine.POSTGRES)).containsExactly("""
                        alter table item add constraint fk_item_price foreign key (price) references item (id) not valid;
                        """, """
                        -- @concurrent
                        create unique index concurrently uq_item_name on item (name);
                        alter table item validate constraint fk_item_price;
                        """, """
                        alter table item add constraint uq_item_name unique using index uq_item_name;
                        """);
    }

    /// Rows that are there may have null where none is taken any more; a default fills it.
    @Test
    void asksForValuesWhereNullWasTaken() {
        assertThat(derivation(ITEM, ITEM.replace("price integer,", "price integer not null,"))
                        .questions())
                .containsExactly("item.price takes no null, and rows that are there may have none: say"
                        + " --fill item.price=<expression>, or give it a @Default first");
        assertThat(forward(
                        Decisions.NONE,
                        ITEM.replace("price integer,", "price integer default 3 not null,"),
                        Engine.POSTGRES))
                .contains("""
                        -- @batch item.id 1000
                        -- @lossless only where there was no value
                        update item set price = coalesce(price, 3) where id between :from and :to;
                        """);
    }

    @Test
    void dropsAViewThatReadsWhatGoes() {
        var script = ITEM + ";\ncreate view cheap as select name, price from item";
        var derivation = derivation(Decisions.NONE, script, ITEM.replace("price integer,", ""));

        assertThat(texts(derivation, Engine.POSTGRES)).containsExactly("""
                -- @lossy the values of item.price
                drop view cheap;
                alter table item drop column price;
                """);
        assertThat(derivation.migrations().getFirst().text(Engine.SQLITE, false, ""))
                .endsWith("""
                alter table item add column price integer;
                create view cheap as select name, price from item;
                """);
    }

    @Test
    void asksForALookAtViewsThatWereRenamedIn() {
        var script =
                ITEM + ";\ncreate view cheap as select price from item;\nalter table item rename column price to cost";
        var wanted = ITEM.replace("price integer,", "cost integer,\n    note text,");

        assertThat(derivation(script, wanted).reviews())
                .containsExactly(
                        "the view cheap read something that was renamed: when it is in the way, drop it before,"
                                + " and create it anew");
        assertThat(derivation(script, ITEM.replace("price", "cost")).reviews()).isEmpty();
    }

    /// Words in texts are none of SQL, and types no columns.
    @Test
    void readsWordsForWhatTheyAre() {
        var check =
                "check (name <> 'rock and roll (live' and name <> 'a text that is long enough to break the line in two')";
        var wanted = ITEM.replace("check (length(name) between 1 and 20)", check);
        var dated = ITEM.replace("name text not null", "name text not null, date text");

        assertThat(forward(Decisions.NONE, wanted, Engine.SQLITE).toList().getFirst())
                .contains("    name <> 'rock and roll (live' and name <> 'a text that");
        assertThat(derivation(
                                dated
                                        + ";\nalter table item add constraint ck_item_day check (name::date > '2020-01-01')"
                                        + ";\nalter table item drop column date",
                                ITEM.replace("\n)", ",\n constraint ck_item_day check (name::date > '2020-01-01')\n)"))
                        .differences())
                .isEmpty();
    }

    @Test
    void createsTablesThatReferToEachOther() {
        var box = "create table box (id integer not null, item_id integer, constraint pk_box primary key (id),"
                + " constraint fk_box_item foreign key (item_id) references item (id))";
        var item = ITEM.replace("\n)", ",\n    constraint fk_item_box foreign key (price) references box (id)\n)");
        var derivation = derivation("select 1", box, item);

        assertThat(texts(derivation, Engine.POSTGRES).getFirst())
                .contains("create table box", "constraint fk_item_box")
                .endsWith("alter table box add constraint fk_box_item foreign key (item_id) references item (id);\n");
        assertThat(derivation.migrations().getFirst().text(Engine.POSTGRES, false, ""))
                .endsWith("""
                alter table box drop constraint fk_box_item;
                drop table item;
                drop table box;
                """);
    }

    @Test
    void refusesWhatRefersToNoTable() {
        var wanted = ITEM.replace("\n)", ",\n    constraint fk_item_box foreign key (price) references box (id)\n)");

        assertThatThrownBy(() -> derivation(ITEM, wanted)).hasMessageStartingWith("There is no table box in the rows");
        assertThatThrownBy(() -> derivation(dropping("item.cost"), ITEM, ITEM))
                .hasMessageStartingWith("There is no item.cost in the rows or the migrations of shop.");
    }

    /// Until the new key is there, the old one keeps rows apart.
    @Test
    void replacesAKeyAtOnce() {
        var wanted = ITEM.replace("primary key (id)", "primary key (id, name)");

        assertThat(forward(Decisions.NONE, wanted, Engine.POSTGRES)).containsExactly("""
                        -- @concurrent
                        create unique index concurrently pk_item_new on item (id, name);
                        """, """
                        alter table item drop constraint pk_item;
                        alter table item add constraint pk_item primary key using index pk_item_new;
                        """);
    }

    @Test
    void makesViewsAnewThatKnowTheColumnsOfATable() {
        var script = ITEM + ";\ncreate view cheap as select * from item where price < 3";
        var wanted = ITEM.replace("price integer,", "price integer,\n    note text,");

        assertThat(texts(derivation(Decisions.NONE, script, wanted), Engine.POSTGRES))
                .containsExactly("""
                drop view cheap;
                alter table item add column note text;
                create view cheap as select * from item where price < 3;
                """);
        assertThat(texts(derivation(Decisions.NONE, script, wanted), Engine.SQLITE))
                .containsExactly("alter table item add column note text;\n");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void writesTablesAsOneWould(Engine engine) {
        var box = """
                create table box (id integer not null, item_id integer not null, constraint pk_box primary key (id), \
                constraint fk_box_item foreign key (item_id) references item (id) on delete cascade, \
                constraint ck_box_id check (id between 100000 and 999999 and id % 10 <> 7 and id % 100 <> 77 and id % 1000 <> 777 and id <> 123456))\
                """;

        assertThat(forward(Decisions.NONE, ITEM + ";" + box, engine)).containsExactly("""
                create table box (
                    id integer not null,
                    item_id integer not null,
                    constraint pk_box primary key (id),
                    constraint fk_box_item foreign key (item_id) references item (id) on delete cascade,
                    constraint ck_box_id check (
                        id between 100000 and 999999 and id % 10 <> 7 and id % 100 <> 77 and id % 1000 <> 777 and id <> 123456)
                );
                """);
    }

    private static Stream<String> forward(Decisions decisions, String wanted, Engine engine) {
        return texts(derivation(decisions, ITEM, wanted.split(";", -1)), engine).stream();
    }

    /// The ways forward without their first lines.
    private static List<String> texts(Derivation derivation, Engine engine) {
        return derivation.migrations().stream()
                .map(migration -> migration.text(engine, true, "").replaceFirst(".*\n", ""))
                .toList();
    }

    private static Decisions renaming(String what, String name) {
        return new Decisions(Map.of(what, name), Map.of(), Set.of());
    }

    private static Decisions filling(String column, String value) {
        return new Decisions(Map.of(), Map.of(column, value), Set.of());
    }

    private static Decisions dropping(String what) {
        return new Decisions(Map.of(), Map.of(), Set.of(what));
    }

    private static Derivation derivation(String script, String... wanted) {
        return derivation(Decisions.NONE, script, wanted);
    }

    private static Derivation derivation(Decisions decisions, String script, String... wanted) {
        var scripts = new ArrayList<MigrationScripts>();
        for (var engine : Engine.values()) {
            scripts.add(new MigrationScripts(
                    engine,
                    List.of(new MigrationScript(engine, "shop", "V20260101_0900__create.sql", script + ";\n"))));
        }
        return Derivation.of("shop", scripts, _ -> Arrays.asList(wanted), decisions);
    }
}
