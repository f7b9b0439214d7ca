package dev.tandem.platform.testkit.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.migration.script.MigrationScript;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableOwnersTest {
    private final TableOwners owners = new TableOwners();

    @Test
    void findsTheTablesOfTheClassPath() {
        var found = TableOwners.on(getClass().getClassLoader());

        assertThat(found.modules()).containsExactly("other", "platform", "sample");
        assertThat(found.tablesOf("sample")).containsExactly("sample", "sample_box", "sample_box_part", "sample_note");
        assertThat(found.ownerOf("IDEMPOTENCY_KEY")).contains("platform");
        assertThat(found.ownerOf("flyway_schema_history")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            create table note (id text)                                | note
            CREATE TABLE IF NOT EXISTS "Note" (id text)                | note
            create unlogged table public.note (id text)                | note
            create temp table note (id text)                           | note
            create virtual table note using fts5 (line)                | note
            create materialized view note as select 1                  | note
            create or replace view note as select * from elsewhere     | note
            create table a (x text); alter table only a rename to note | note
            create table a (x text); drop table if exists a, b         |
            create index note on elsewhere (x)                         |
            -- create table note (id text)                             |
            insert into elsewhere values ('create table note (x)')     |
            alter table note rename column a to b                      |
            """)
    void readsWhatAMigrationCreates(String script, @Nullable String table) {
        add("V1__x.sql", script);

        assertThat(owners.tablesOf("notes")).hasSameElementsAs(table == null ? List.of() : List.of(table));
    }

    @Test
    void followsATableThroughLaterMigrations() {
        owners.add(List.of(
                new MigrationScript(Engine.SQLITE, "notes", "V3__rename.sql", "alter table sheet rename to page"),
                new MigrationScript(Engine.SQLITE, "notes", "U3__rename.sql", "alter table page rename to sheet"),
                new MigrationScript(Engine.SQLITE, "notes", "V2__rebuild.sql", """
                        create table sheet_new (id text);
                        drop table sheet;
                        alter table sheet_new rename to sheet;
                        """),
                new MigrationScript(Engine.SQLITE, "notes", "V1__create.sql", "create table sheet (id text)")));

        assertThat(owners.tablesOf("notes")).containsExactly("page");
    }

    private void add(String name, String script) {
        owners.add(List.of(new MigrationScript(Engine.SQLITE, "notes", name, script)));
    }
}
