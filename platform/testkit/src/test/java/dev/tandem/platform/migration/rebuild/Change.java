package dev.tandem.platform.migration.rebuild;

import static dev.tandem.platform.migration.rebuild.Carried.copying;
import static dev.tandem.platform.migration.rebuild.Carried.dropping;
import static dev.tandem.platform.migration.rebuild.Probe.once;
import static dev.tandem.platform.migration.rebuild.Probe.refused;
import static dev.tandem.platform.migration.rebuild.Probe.sees;

import java.util.Locale;
import java.util.function.UnaryOperator;

/// A change of the table that SQLite cannot make by `alter table`.
@SuppressWarnings("ImmutableEnumChecker")
enum Change {
    TYPE(
            with("amount text"),
            with("amount integer"),
            copying("amount", "cast(amount as integer)"),
            copying("amount", "cast(amount as text)"),
            sees("select typeof(amount) from item where id = 1", "integer")),
    WIDER_TYPE(
            with("note varchar(80)"),
            with("note text"),
            sees("select lower(type) from pragma_table_info('item') where name = 'note'", "text")),
    COLLATION(
            with("name text not null"),
            with("name text not null collate nocase"),
            sees("select id from item where name = 'ANVIL'", "1")),
    UNIQUE_ADDED(
            same(),
            with("constraint uq_item_name unique (name)"),
            Carried.ALL,
            dropping("uq_item_name"),
            refused("update item set name = 'Anvil' where id = 6", "CONSTRAINT_UNIQUE")),
    UNIQUE_DROPPED(
            with("constraint uq_item_name unique (name)"),
            without("uq_item_name"),
            dropping("uq_item_name"),
            Carried.ALL,
            once("update item set name = 'Bolt' where id = 6", "select count(*) from item where name = 'Bolt'", "2")),
    FOREIGN_KEY_ADDED(
            same(),
            with("shelf_id integer references shelf (id)"),
            Carried.ALL,
            dropping("references"),
            refused("update item set shelf_id = 99 where id = 6", "CONSTRAINT_FOREIGNKEY")),
    FOREIGN_KEY_DROPPED(
            with("constraint fk_item_shelf foreign key (shelf_id) references shelf (id)"),
            without("fk_item_shelf"),
            dropping("fk_item_shelf"),
            Carried.ALL,
            once("update item set shelf_id = 99 where id = 6", "select shelf_id from item where id = 6", "99")),
    FOREIGN_KEY_ACTION(
            with("shelf_id integer references shelf (id) on delete restrict"),
            with("shelf_id integer references shelf (id) on delete set null"),
            once("delete from shelf where id = 2", "select count(*) from item where shelf_id = 2", "0")),
    DEFAULT(
            same(),
            with("big integer default 1"),
            once("insert into item (id, name) values (50, 'Nut')", "select big from item where id = 50", "1")),
    PRIMARY_KEY(
            same(),
            definition -> definition.with("id integer not null unique", "constraint pk_item primary key (name)"),
            Carried.ALL,
            dropping("unique, pk_item"),
            sees("select name from pragma_table_info('item') where pk = 1", "name")),
    AUTOINCREMENT_ADDED(
            same(),
            with("id integer not null primary key autoincrement"),
            sees("select count(*) from sqlite_sequence where seq = 6", "1")),
    STRICT_ADDED(
            same(),
            definition -> definition.with("any_value any").withOption("strict"),
            Carried.ALL,
            dropping("strict"),
            refused("update item set big = 'many' where id = 6", "CONSTRAINT_DATATYPE")),
    WITHOUT_ROWID_ADDED(
            same(),
            definition -> definition.withOption("without rowid"),
            refused("update item set big = 7 where rowid = 6", "ERROR")),
    WITHOUT_ROWID_DROPPED(
            definition -> definition.withOption("without rowid"),
            definition -> definition.withoutOption("without rowid"),
            once("update item set big = 7 where rowid = 6", "select big from item where id = 6", "7")),
    GENERATED_ADDED(
            same(),
            with("label text generated always as (upper(name)) stored"),
            sees("select label from item where id = 1", "ANVIL")),
    GENERATED_CHANGED(
            with("label text generated always as (upper(name)) virtual"),
            with("label text generated always as (lower(name)) stored"),
            sees("select label from item where id = 1", "anvil")),
    GENERATED_TO_STORED(
            with("label text generated always as (upper(name)) stored"),
            with("label text"),
            once("update item set name = 'Nut' where id = 6", "select label from item where id = 6", "FORK")),
    COLUMN_ORDER(
            same(),
            definition -> definition.withLast("name"),
            sees(
                    "select max(cid) = (select cid from pragma_table_info('item') where name = 'name')"
                            + " from pragma_table_info('item')",
                    "1")),
    COLUMN_RENAMED(
            same(),
            definition -> definition.without("note").with("\"Remark\" text"),
            copying("\"Remark\"", "item.note"),
            copying("note", "item.\"Remark\""),
            sees("select remark from item where id = 3", "")),
    COLUMN_DROPPED(
            same(),
            without("note"),
            dropping("column note"),
            Carried.ALL,
            refused("update item set note = null where id = 6", "ERROR"));

    private final UnaryOperator<Definition> before;
    private final UnaryOperator<Definition> after;
    private final Carried forward;
    private final Carried back;
    private final Probe probe;

    Change(UnaryOperator<Definition> before, UnaryOperator<Definition> after, Probe probe) {
        this(before, after, Carried.ALL, Carried.ALL, probe);
    }

    Change(
            UnaryOperator<Definition> before,
            UnaryOperator<Definition> after,
            Carried forward,
            Carried back,
            Probe probe) {
        this.before = before;
        this.after = after;
        this.forward = forward;
        this.back = back;
        this.probe = probe;
    }

    Definition before(Definition definition) {
        return before.apply(definition);
    }

    Definition after(Definition definition) {
        return after.apply(before(definition));
    }

    Carried forward() {
        return forward;
    }

    Carried back() {
        return back;
    }

    /// Shows that the change has been made.
    Probe probe() {
        return probe;
    }

    private static UnaryOperator<Definition> same() {
        return UnaryOperator.identity();
    }

    private static UnaryOperator<Definition> with(String part) {
        return definition -> definition.with(part);
    }

    private static UnaryOperator<Definition> without(String name) {
        return definition -> definition.without(name);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
