package dev.tandem.platform.migration.kill;

import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.migration.script.MigrationScript;
import dev.tandem.platform.migration.script.MigrationScripts;
import java.util.List;
import java.util.stream.IntStream;

/// A migration of each kind, which a killed program leaves in the middle.
enum KillScenario {
    ORDINARY("""
            alter table item add column note varchar(20);
            update item set note = 'old';
            create index ix_item_note on item (note);
            create table tag (id integer not null primary key);
            insert into tag values (1);
            """, """
            drop table tag;
            drop index ix_item_note;
            alter table item drop column note;
            """),
    REBUILD("""
            -- Prices become texts.
            -- @rebuild item
            -- @copy price = cast(price as text)
            create table item (
                id integer not null primary key,
                price text not null,
                constraint uq_item_price unique (price)
            ) strict;
            create index ix_item_id_price on item (id, price);
            """, """
            -- @rebuild item
            -- @copy price = cast(price as integer)
            -- @drop uq_item_price strict ix_item_id_price
            create table item (id integer not null primary key, price integer not null);
            """),
    CONCURRENT("""
            -- @concurrent
            create index concurrently ix_item_price on item (price);
            create unique index concurrently ix_item_id_price on item (id, price);
            """, """
            -- @concurrent
            drop index concurrently ix_item_id_price;
            drop index concurrently ix_item_price;
            """),
    BATCHED("""
            -- @batch item.id 10
            update item set price = price + 1000 where id between :from and :to;
            """, """
            -- @batch item.id 10
            update item set price = price - 1000 where id between :from and :to;
            """);

    private static final String CREATION = """
            create table item (id integer not null primary key, price integer not null);
            create table part (
                id integer not null primary key,
                item_id integer references item (id) on delete cascade
            );
            """;

    private final String script;
    private final String wayBack;

    KillScenario(String script, String wayBack) {
        this.script = script;
        this.wayBack = wayBack;
    }

    /// Only SQLite rebuilds tables, and only PostgreSQL builds indexes concurrently.
    boolean isOf(Engine engine) {
        return this != (engine == Engine.SQLITE ? CONCURRENT : REBUILD);
    }

    MigrationScripts scripts(Engine engine) {
        return new MigrationScripts(
                engine,
                List.of(
                        new MigrationScript(engine, "shop", "V20260101_0900__create_item.sql", CREATION),
                        new MigrationScript(engine, "shop", "V20260102_0900__change_item.sql", script),
                        new MigrationScript(engine, "shop", "U20260102_0900__change_item.sql", wayBack)));
    }

    List<String> rows() {
        return IntStream.rangeClosed(1, 25)
                .boxed()
                .flatMap(number -> List.of(
                        "insert into item values (%d, %d)".formatted(number, number * 7),
                        "insert into part values (%d, %d)".formatted(number, number))
                        .stream())
                .toList();
    }
}
