package dev.tandem.platform.migration.rebuild;

import static dev.tandem.platform.migration.rebuild.Probe.once;
import static dev.tandem.platform.migration.rebuild.Probe.refused;
import static dev.tandem.platform.migration.rebuild.Reference.Looks.ITEMS_OF_PARTS;
import static dev.tandem.platform.migration.rebuild.Reference.Looks.PARENTS;

import java.util.List;
import java.util.Locale;

/// Who refers to the table, and what happens to those rows when a row of the table goes.
@SuppressWarnings("ImmutableEnumChecker")
enum Reference {
    CASCADE(
            List.of(),
            List.of(part("item_id integer references item (id) on delete cascade on update cascade")),
            once("delete from item where id = 1", ITEMS_OF_PARTS, "12:2 13:none"),
            once("update item set id = 100 where id = 1", ITEMS_OF_PARTS, "10:100 11:100 12:2 13:none")),
    SET_NULL(
            List.of(),
            List.of(part("item_id integer references item (id) on delete set null")),
            once("delete from item where id = 1", ITEMS_OF_PARTS, "10:none 11:none 12:2 13:none")),
    SET_DEFAULT(
            List.of(),
            List.of(part("item_id integer default 3 references item (id) on delete set default")),
            once("delete from item where id = 1", ITEMS_OF_PARTS, "10:3 11:3 12:2 13:none")),
    RESTRICT(
            List.of(),
            List.of(part("item_id integer references item (id) on delete restrict")),
            refused("delete from item where id = 1", "CONSTRAINT_TRIGGER"),
            once("delete from item where id = 6", ITEMS_OF_PARTS, "10:1 11:1 12:2 13:none")),
    NO_ACTION(
            List.of(),
            List.of(part("item_id integer references item (id)")),
            refused("delete from item where id = 1", "CONSTRAINT_FOREIGNKEY")),
    SELF_CASCADE(
            List.of("parent_id integer", selfReference("cascade")),
            List.of(),
            once("delete from item where id = 1", PARENTS, "5:none 6:none")),
    SELF_SET_NULL(
            List.of("parent_id integer", selfReference("set null")),
            List.of(),
            once("delete from item where id = 1", PARENTS, "2:none 3:none 4:2 5:none 6:none")),
    COMPOSITE(
            List.of("constraint uq_item_key unique (id, name)"),
            List.of(part("""
                    item_id integer, name text,
                    constraint fk_part_item foreign key (item_id, name) references item (id, name)
                        on delete cascade""")),
            once("delete from item where id = 1", ITEMS_OF_PARTS, "12:2 13:none")),
    DEFERRED(
            List.of(),
            List.of(part("item_id integer references item (id) deferrable initially deferred")),
            refused("delete from item where id = 1", "CONSTRAINT_FOREIGNKEY"),
            new Probe(
                    List.of("delete from item where id = 1", "delete from part where item_id = 1"),
                    ITEMS_OF_PARTS,
                    "12:2 13:none")),
    GRANDCHILDREN(
            List.of(),
            List.of(part("item_id integer references item (id) on delete cascade"), """
                    create table screw (
                        id integer not null primary key,
                        part_id integer not null references part (id) on delete cascade
                    )"""),
            once("delete from item where id = 1", "select group_concat(id, ' ' order by id) from screw", "22"));

    private static final String PARTS = "insert into part (id, item_id) values (10, 1), (11, 1), (12, 2), (13, null)";

    private final List<String> ofTable;
    private final List<String> tables;
    private final List<Probe> probes;

    Reference(List<String> ofTable, List<String> tables, Probe... probes) {
        this.ofTable = ofTable;
        this.tables = tables;
        this.probes = List.of(probes);
    }

    Definition added(Definition definition) {
        return definition.with(ofTable.toArray(String[]::new));
    }

    List<String> tables() {
        return tables;
    }

    List<String> rows() {
        return switch (this) {
            case SELF_CASCADE, SELF_SET_NULL ->
                List.of("update item set parent_id = case id when 4 then 2 else 1 end where id in (2, 3, 4)");
            case COMPOSITE -> List.of("""
                    insert into part (id, item_id, name)
                    values (10, 1, 'Anvil'), (11, 1, 'Anvil'), (12, 2, 'Bolt'), (13, null, 'Bolt')""");
            case GRANDCHILDREN -> List.of(PARTS, "insert into screw values (20, 10), (21, 11), (22, 12), (23, 10)");
            default -> List.of(PARTS);
        };
    }

    List<Probe> probes() {
        return probes;
    }

    private static String part(String reference) {
        return "create table part (id integer not null primary key, " + reference + ")";
    }

    private static String selfReference(String action) {
        return "constraint fk_item_parent foreign key (parent_id) references item (id) on delete " + action;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// Each row with the row that it refers to.
    static final class Looks {
        static final String ITEMS_OF_PARTS =
                "select group_concat(id || ':' || coalesce(item_id, 'none'), ' ' order by id) from part";
        static final String PARENTS =
                "select group_concat(id || ':' || coalesce(parent_id, 'none'), ' ' order by id) from item";

        private Looks() {}
    }
}
