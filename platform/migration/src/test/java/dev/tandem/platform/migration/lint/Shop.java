package dev.tandem.platform.migration.lint;

import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.migration.script.MigrationScript;
import dev.tandem.platform.migration.script.MigrationScripts;
import java.util.List;
import java.util.stream.Stream;

/// Scripts of a small shop, with items in boxes.
record Shop(MigrationScripts scripts) {
    private static final String ITEM = """
            -- Creates items and boxes.
            create table item (
                id KEY not null,
                name text,
                kind text not null,
                price integer,
                constraint pk_item primary key (id),
                constraint ck_item_kind check (kind <> ''),
                constraint ck_item_name check (name is not null and name <> '')
            )STRICT;
            create table box (
                id KEY,
                item_id KEY,
                constraint pk_box primary key (id),
                constraint fk_box_item foreign key (item_id) references item (id)
            )STRICT;
            create index ix_item_kind on item (kind);
            create view named_item as select id, name from item;
            insert into item (id, kind) values ('0', 'nothing');
            update item set name = kind;
            """;
    private static final String BACK = """
            -- Drops items and boxes.
            drop view named_item;
            drop table box;
            drop table item;
            """;

    static Shop on(Engine engine) {
        var isSqlite = engine == Engine.SQLITE;
        return new Shop(new MigrationScripts(engine, List.of()))
                .with(
                        "shop/V20260101_0900__create_item",
                        ITEM.replace("KEY", isSqlite ? "text" : "uuid").replace("STRICT", isSqlite ? " strict" : ""))
                .with("shop/U20260101_0900__create_item", BACK);
    }

    /// Adds a script, or puts it in the place of the one of the same name. It gets a reason, unless
    /// it begins with a comment.
    Shop with(String path, String sql) {
        var parts = path.split("/", 2);
        var text = sql.startsWith("--") ? sql : "-- Tries it.\n" + sql;
        var script = new MigrationScript(scripts.engine(), parts[0], parts[1] + ".sql", text);
        var others = scripts.all().stream().filter(other -> !other.path().equals(script.path()));
        return new Shop(new MigrationScripts(
                scripts.engine(), Stream.concat(others, Stream.of(script)).toList()));
    }

    List<Finding> findings() {
        return Lint.of(scripts);
    }

    Stream<LintRule> rules() {
        return findings().stream().map(Shop::rule);
    }

    static LintRule rule(Finding finding) {
        return LintRule.called(finding.rule()).orElseThrow();
    }
}
