package dev.tandem.platform.migration.rebuild;

import static dev.tandem.platform.migration.rebuild.Probe.once;
import static dev.tandem.platform.migration.rebuild.Probe.refused;
import static dev.tandem.platform.migration.rebuild.Probe.sees;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/// Something that the table has, or that hangs on it, and that shall work as before.
@SuppressWarnings("ImmutableEnumChecker")
enum Feature {
    OWN_TRIGGERS(
            same(),
            List.of("create table log (what text)", """
                    create trigger tr_item_named after update of name on item when old.name <> new.name begin
                        insert into log values (old.name || ' is ' || new.name);
                    end""", """
                    create trigger tr_item_added after insert on item begin
                        insert into log values ('added');
                    end""", """
                    create trigger tr_item_removed before delete on item begin
                        insert into log values ('removed');
                    end"""),
            once(
                    "update item set name = 'Fork; end' where id = 6",
                    "select what from log where what like '% is %'",
                    "Fork is Fork; end"),
            once("delete from item where id = 6", "select count(*) from log where what = 'removed'", "1")),
    OTHER_TRIGGER(
            same(),
            List.of("create table delivery (item_id integer, pieces integer)", """
                    create trigger tr_delivered after insert on delivery begin
                        update item set big = item.big + new.pieces where id = new.item_id;
                    end"""),
            once("insert into delivery values (4, 8)", "select big from item where id = 4", "50")),
    VIEWS(
            same(),
            List.of(
                    "create view item_name as select id, name from item where id < 4",
                    "create view short_name as select substr(item_name.name, 1, 2) as short from item_name"),
            sees("select group_concat(short, ' ' order by short) from short_name", "An Bo Cl")),
    VIEW_WITH_TRIGGER(
            same(),
            List.of("create view named_item as select id, name from item", """
                    create trigger tr_named_item instead of update of name on named_item begin
                        update item set name = new.name where id = new.id;
                    end"""),
            once("update named_item set name = 'Spoon' where id = 6", "select name from item where id = 6", "Spoon")),
    PARTIAL_INDEX(
            same(),
            List.of("create unique index ix_item_big on item (shelf_id) where big > 100"),
            refused("insert into item (id, name, shelf_id, big) values (50, 'Nut', 1, 200)", "CONSTRAINT_UNIQUE"),
            once(
                    "insert into item (id, name, shelf_id, big) values (50, 'Nut', 1, 20)",
                    "select count(*) from item where shelf_id = 1",
                    "3")),
    EXPRESSION_INDEX(
            same(),
            List.of(
                    "create unique index ix_item_upper on item (upper(name), id % 1)",
                    "create index ix_item_shelf on item (shelf_id desc, name collate nocase)"),
            refused("insert into item (id, name) values (50, 'aNVIL')", "CONSTRAINT_UNIQUE")),
    UNIQUE_INDEX(
            same(),
            List.of("create unique index ix_item_weight on item (weight)"),
            refused("insert into item (id, name, weight) values (50, 'Nut', 1.5)", "CONSTRAINT_UNIQUE")),
    AUTOINCREMENT(
            with("id integer not null primary key autoincrement"),
            List.of(),
            once("insert into item (name) values ('Nut')", "select id from item where name = 'Nut'", "91")),
    STRICT(
            definition -> definition.with("any_value any").withOption("strict"),
            List.of(),
            refused("insert into item (id, name, big) values (50, 'Nut', 'many')", "CONSTRAINT_DATATYPE")),
    WITHOUT_ROWID(
            definition -> definition.withOption("without rowid"),
            List.of(),
            refused("update item set name = 'Nut' where rowid = 6", "ERROR")),
    GENERATED_VIRTUAL(
            with("initial text generated always as (substr(name, 1, 1)) virtual"),
            List.of("create index ix_item_initial on item (initial)"),
            once("update item set name = 'Spoon' where id = 6", "select initial from item where id = 6", "S")),
    GENERATED_STORED(
            with("letters integer generated always as (length(name)) stored check (letters > 0)"),
            List.of(),
            once("update item set name = 'Spoon' where id = 6", "select letters from item where id = 6", "5")),
    NAMED_CHECK(
            with("constraint ck_item_name check (name <> '')"),
            List.of(),
            refused("update item set name = '' where id = 6", "CONSTRAINT_CHECK")),
    UNNAMED_CHECK(
            with("check (id > 0 and name <> 'references, unique')"),
            List.of(),
            refused("insert into item (id, name) values (-1, 'Nut')", "CONSTRAINT_CHECK")),
    COLUMN_LIKE_TABLE(
            with("item text default 'own'"),
            List.of(),
            sees("select group_concat(distinct item.item) from item", "own")),
    CONFLICT_CLAUSE(
            with("code text constraint uq_item_code unique on conflict replace"),
            List.of(),
            new Probe(
                    List.of(
                            "update item set code = 'six' where id = 6",
                            "insert into item (id, name, code) values (60, 'Nut', 'six')"),
                    "select group_concat(id) from item where code = 'six'",
                    "60")),
    QUOTED_COLUMNS(
            with("\"group\" integer default 4", "\"Mixed Ä\" text default 'ä'"),
            List.of("create view in_order as select \"Mixed Ä\" as said from item order by \"group\""),
            sees("select group_concat(distinct said) from in_order", "ä"));

    private final UnaryOperator<Definition> addition;
    private final List<String> around;
    private final List<Probe> probes;

    Feature(UnaryOperator<Definition> addition, List<String> around, Probe... probes) {
        this.addition = addition;
        this.around = around;
        this.probes = List.of(probes);
    }

    Definition added(Definition definition) {
        return addition.apply(definition);
    }

    /// What is created after the table.
    List<String> around() {
        return around;
    }

    List<String> rows() {
        return this == AUTOINCREMENT
                ? List.of("insert into item (id, name) values (90, 'Gone')", "delete from item where id = 90")
                : List.of();
    }

    List<Probe> probes() {
        return probes;
    }

    private static UnaryOperator<Definition> same() {
        return UnaryOperator.identity();
    }

    private static UnaryOperator<Definition> with(String... parts) {
        return definition -> definition.with(parts);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
