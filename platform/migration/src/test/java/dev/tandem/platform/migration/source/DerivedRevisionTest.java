package dev.tandem.platform.migration.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.jdbc.table.Length;
import dev.tandem.platform.migration.derive.Decisions;
import dev.tandem.platform.migration.derive.Derivation;
import dev.tandem.platform.migration.lint.Finding;
import dev.tandem.platform.migration.row.RowTables;
import dev.tandem.platform.migration.script.MigrationScript;
import dev.tandem.platform.migration.script.MigrationScripts;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The files of a revision that was derived.
class DerivedRevisionTest {
    private static final Instant NOW = Instant.parse("2026-12-24T18:30:59Z");

    @TempDir
    private Path folder;

    @MappedEntity("item")
    record ItemRow(@Id long id, @Length(max = 9) String name) {}

    @BeforeEach
    void writePoms() throws IOException {
        Files.writeString(folder.resolve("pom.xml"), "");
        Files.createDirectories(folder.resolve("modules/shop/jdbc"));
        Files.writeString(folder.resolve("modules/shop/jdbc/pom.xml"), "");
    }

    @Test
    void areWrittenForBothDatabasesForwardAndBack() {
        var written = revision().write(derived("select 1").scripts());

        assertThat(written)
                .map(file -> folder.relativize(file).toString())
                .containsExactly(
                        "modules/shop/jdbc/src/main/resources/db/migration/shop/sqlite/V20261224_1830__add_items.sql",
                        "modules/shop/jdbc/src/main/resources/db/migration/shop/sqlite/U20261224_1830__add_items.sql",
                        "modules/shop/jdbc/src/main/resources/db/migration/shop/postgres/V20261224_1830__add_items.sql",
                        "modules/shop/jdbc/src/main/resources/db/migration/shop/postgres/U20261224_1830__add_items.sql");
        assertThat(written.getFirst()).hasContent("""
                -- Add items.
                create table item (
                    id integer not null,
                    name text not null,
                    constraint pk_item primary key (id),
                    constraint ck_item_name check (length(name) <= 9 and instr(name, char(0)) = 0)
                ) strict;
                """);
        assertThat(written.getLast()).hasContent("-- Undoes: add items.\ndrop table item;\n");
    }

    /// A person has to say why a danger is none, but for the way back.
    @Test
    void leavesDangersToAReviewer() {
        var revision = derived("""
                create table item (id bigint not null constraint pk_item primary key, name text collate "C" not null,
                note text, constraint ck_item_name check (length(name) <= 5))""");

        assertThat(revision.findings())
                .filteredOn(finding -> finding.script().engine() == Engine.POSTGRES)
                .extracting(Finding::rule)
                .containsExactly("drop-column");
        assertThat(revision.scripts())
                .filteredOn(script -> script.engine() == Engine.POSTGRES)
                .extracting(MigrationScript::sql)
                .startsWith("""
                        -- Add items.
                        -- @lossy the values of item.note
                        alter table item drop constraint ck_item_name;
                        alter table item drop column note;
                        alter table item add constraint ck_item_name check (length(name) <= 9) not valid;
                        """, """
                        -- Undoes: add items.
                        -- @allow check-checked-at-once: the way back leaves what was there before
                        alter table item drop constraint ck_item_name;
                        alter table item add column note text;
                        alter table item add constraint ck_item_name check (length(name) <= 5);
                        """, """
                        -- Add items: indexes are made, and constraints checked for rows that are there.
                        -- @concurrent
                        alter table item validate constraint ck_item_name;
                        """);
    }

    private NewMigration revision() {
        return new NewMigration(folder, "shop", "add items", Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private DerivedRevision derived(String before) {
        var scripts = Arrays.stream(Engine.values())
                .map(engine -> new MigrationScripts(
                        engine,
                        List.of(new MigrationScript(
                                engine, "shop", "V20260101_0900__begin.sql", "-- Begins.\n" + before + ";\n"))))
                .toList();
        var creation = RowTables.of(List.of(ItemRow.class));
        return DerivedRevision.of(
                revision(),
                Derivation.of("shop", scripts, creation::statements, Decisions.NONE)
                        .migrations(),
                scripts);
    }
}
