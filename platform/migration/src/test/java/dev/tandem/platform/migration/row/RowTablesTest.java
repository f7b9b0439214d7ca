package dev.tandem.platform.migration.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.jdbc.row.IsoDate;
import dev.tandem.platform.jdbc.row.LifecycleColumns;
import dev.tandem.platform.jdbc.row.SoftDeletableColumns;
import dev.tandem.platform.jdbc.table.ChangeFeed;
import dev.tandem.platform.jdbc.table.Check;
import dev.tandem.platform.jdbc.table.Computed;
import dev.tandem.platform.jdbc.table.CopyOf;
import dev.tandem.platform.jdbc.table.Default;
import dev.tandem.platform.jdbc.table.Index;
import dev.tandem.platform.jdbc.table.Length;
import dev.tandem.platform.jdbc.table.PartOf;
import dev.tandem.platform.jdbc.table.PrimaryKey;
import dev.tandem.platform.jdbc.table.Range;
import dev.tandem.platform.jdbc.table.References;
import dev.tandem.platform.jdbc.table.Unique;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.annotation.Version;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What a row says of its table, in the SQL of both databases.
class RowTablesTest {
    enum Mood {
        CALM,
        WILD
    }

    @MappedEntity("shelf")
    @Unique({"label", "floor"})
    @Index(value = "lower(label), floor desc", where = "floor > 0")
    @Computed(column = "is_high", type = boolean.class, value = "floor > 9")
    @Check(name = "cellar", value = "floor >= 0 or label <> ''")
    record ShelfRow(
            @Id UUID id,
            @Unique @Length(min = 2, max = 9) String label,
            @Range(min = -3) @Default("0") int floor,
            long weight,
            boolean locked,
            @Nullable Mood mood,
            @Nullable @IsoDate LocalDate day,
            @TypeDef(type = DataType.JSON) List<String> tags,
            Instant createdAt,
            Instant updatedAt,
            @Nullable Instant deletedAt)
            implements SoftDeletableColumns {}

    @MappedEntity("book")
    @PrimaryKey({"shelf_id", "place"})
    record BookRow(
            @PartOf("shelf") UUID shelfId,
            int place,
            @References("person") UUID author,

            @Nullable @References(value = "person", clearedOnDelete = true)
            UUID readerId,

            @CopyOf("shelf.floor") int floor) {}

    @MappedEntity("keyless")
    record KeylessRow(String name) {}

    @MappedEntity("odd")
    record OddRow(@Id UUID id, Thread thread) {}

    @MappedEntity("twice")
    @Index("id")
    @Index(value = "id", where = "id is not null")
    record TwiceRow(@Id UUID id) {}

    @MappedEntity("lost")
    @Index("lost")
    record LostRow(@Id UUID id) {}

    @MappedEntity("named")
    record NamedRow(
            @Id UUID id,
            long pageURL,
            @MappedProperty("called") long other) {}

    @MappedEntity("a_table_whose_name_is_as_long_as_nobody_would_call_a_table")
    record LongRow(@Id UUID id, @Length(max = 3) String text) {}

    @MappedEntity("chest")
    @ChangeFeed(
            table = "chests",
            scope = "owner",
            columns = {"label"})
    record ChestRow(
            @Id UUID id,
            UUID owner,
            String label,
            Instant createdAt,
            Instant updatedAt,
            @Nullable Instant deletedAt,
            @Version long revision)
            implements LifecycleColumns {}

    @MappedEntity("drawer")
    @ChangeFeed(
            table = "drawers",
            columns = {"place", "label"})
    record DrawerRow(@Id UUID id, @PartOf("chest") UUID chestId, int place, String label) {}

    @Test
    void hasTheTypesAndChecksOfSqlite() {
        assertThat(statements(Engine.SQLITE, ShelfRow.class))
                .containsExactly(
                        """
                create table shelf (
                    id text not null,
                    label text not null,
                    floor integer default 0 not null,
                    weight integer not null,
                    locked integer not null,
                    mood text,
                    day text,
                    tags text not null,
                    created_at integer not null,
                    updated_at integer not null,
                    deleted_at integer,
                    is_high integer generated always as (floor > 9) virtual,
                    constraint pk_shelf primary key (id),
                    constraint uq_shelf_label unique (label),
                    constraint uq_shelf_label_floor unique (label, floor),
                    constraint ck_shelf_id check (length(id) = 36 and id not glob '*[^0-9a-f-]*'),
                    constraint ck_shelf_label check (length(label) between 2 and 9 and instr(label, char(0)) = 0),
                    constraint ck_shelf_floor check (floor >= -3),
                    constraint ck_shelf_locked check (locked in (0, 1)),
                    constraint ck_shelf_mood check (mood in ('CALM', 'WILD')),
                    constraint ck_shelf_day check (day is date(day) and day >= '0001-01-01'),
                    constraint ck_shelf_tags check (json_type(tags) = 'array'),
                    constraint ck_shelf_created_at check (created_at between -62135596800000 and 253402300799999),
                    constraint ck_shelf_updated_at check (updated_at between -62135596800000 and 253402300799999),
                    constraint ck_shelf_deleted_at check (deleted_at between -62135596800000 and updated_at),
                    constraint ck_shelf_cellar check (floor >= 0 or label <> ''),
                    constraint ck_shelf_moments check (updated_at >= created_at)
                ) strict""",
                        "create index ix_shelf_lower_label_floor on shelf (lower(label), floor desc) where floor > 0");
    }

    @Test
    void hasThoseOfPostgres() {
        assertThat(statements(Engine.POSTGRES, ShelfRow.class).getFirst())
                .contains(
                        "id uuid not null",
                        "label text collate \"C\" not null",
                        "weight bigint not null",
                        "locked boolean not null",
                        "mood text collate \"C\",",
                        "tags jsonb not null",
                        "day date,",
                        "deleted_at timestamptz(3),",
                        "is_high boolean generated always as (floor > 9) stored",
                        "constraint ck_shelf_label check (length(label) between 2 and 9),",
                        "constraint ck_shelf_tags check (jsonb_typeof(tags) = 'array')",
                        "deleted_at between '0001-01-01T00:00:00Z' and updated_at")
                .doesNotContain("ck_shelf_id", "ck_shelf_locked", "strict");
    }

    /// One that a key begins with needs no index more.
    @Test
    void givesEachForeignKeyAnIndex() {
        assertThat(statements(Engine.POSTGRES, BookRow.class))
                .containsExactly(
                        """
                create table book (
                    shelf_id uuid not null,
                    place integer not null,
                    author uuid not null,
                    reader_id uuid,
                    floor integer not null,
                    constraint pk_book primary key (shelf_id, place),
                    constraint fk_book_shelf foreign key (shelf_id) references shelf (id) on delete cascade,
                    constraint fk_book_author foreign key (author) references person (id),
                    constraint fk_book_reader foreign key (reader_id) references person (id) on delete set null
                )""",
                        "create index ix_book_author on book (author)",
                        "create index ix_book_reader_id on book (reader_id)");
    }

    /// A part is written with what its whole says, and when that is deleted or restored.
    @Test
    void writesChangesToTheFeedByTriggersOfSqlite() {
        assertThat(statements(Engine.SQLITE, ChestRow.class, DrawerRow.class))
                .contains("""
                create trigger tg_chest_updated after update on chest begin
                    insert into sync_written (scope_id, table_name, row_id, revision, image, written_at, deleted_at)
                    select
                        new.owner, 'chests', new.id, new.revision,
                        json_object(
                            'label', new.label),
                        new.updated_at, new.deleted_at;
                    insert into sync_written (scope_id, table_name, row_id, revision, image, written_at, deleted_at)
                    select
                        new.owner, 'drawers', drawer.id, new.revision,
                        json_object(
                            'place', drawer.place,
                            'label', drawer.label),
                        new.updated_at, new.deleted_at
                    from drawer
                    where chest_id = new.id and (new.deleted_at is null) <> (old.deleted_at is null);
                end""", """
                create trigger tg_drawer_kept before update of id, chest_id on drawer
                for each row when (new.id <> old.id or new.chest_id <> old.chest_id)
                begin
                    select raise(abort, 'id and chest_id of drawer never change');
                end""")
                .filteredOn(statement -> statement.startsWith("create trigger"))
                .extracting(statement -> statement.split(" ", -1)[2])
                .containsExactly(
                        "tg_chest_inserted",
                        "tg_chest_updated",
                        "tg_chest_deleted",
                        "tg_chest_kept",
                        "tg_drawer_inserted",
                        "tg_drawer_updated",
                        "tg_drawer_deleted",
                        "tg_drawer_kept");
    }

    @Test
    void writesThemByTriggersOfPostgresOnceForEachStatement() {
        assertThat(statements(Engine.POSTGRES, ChestRow.class, DrawerRow.class))
                .contains("""
                create trigger tg_chest_updated after update on chest
                referencing old table as old_rows new table as new_rows
                for each statement execute function sync_chest()""", """
                create trigger tg_drawer_kept before update of id, chest_id on drawer
                for each row when (new.id <> old.id or new.chest_id <> old.chest_id)
                execute function sync_drawer()""")
                .filteredOn(statement -> statement.startsWith("create function sync_drawer()"))
                .singleElement()
                .asString()
                .contains(
                        "from new_rows\n    join chest on chest.id = new_rows.chest_id;",
                        "left join chest as whole on whole.id = old_rows.chest_id;");
    }

    @Test
    void createsFirstWhatOthersReferTo() {
        assertThat(statements(Engine.SQLITE, BookRow.class, ShelfRow.class))
                .first()
                .asString()
                .startsWith("create table shelf");
    }

    @Test
    void namesColumnsAsMicronautDoes() {
        assertThat(statements(Engine.POSTGRES, NamedRow.class).getFirst())
                .contains("page_url bigint not null", "called bigint not null");
    }

    @Test
    void cutsNamesThatPostgresWouldCut() {
        assertThat(statements(Engine.POSTGRES, LongRow.class).getFirst())
                .contains("constraint ck_a_table_whose_name_is_as_long_as_nobody_would_call__4aeed9b8 check");
    }

    @Test
    void refusesWhatItCannotDescribe() {
        assertThatThrownBy(() -> statements(Engine.SQLITE, KeylessRow.class))
                .hasMessage("The row KeylessRow does not describe a table: it needs an @Id or a @PrimaryKey.");
        assertThatThrownBy(() -> statements(Engine.SQLITE, OddRow.class))
                .hasMessage("The row OddRow does not describe a table: no column keeps its thread, which is a Thread.");
        assertThatThrownBy(() -> statements(Engine.SQLITE, TwiceRow.class))
                .hasMessageContaining("two things of it are called ix_twice_id");
        assertThatThrownBy(() -> statements(Engine.SQLITE, LostRow.class))
                .hasMessageContaining("it has no column lost");
    }

    private static List<String> statements(Engine engine, Class<?>... rows) {
        return RowTables.of(List.of(rows)).statements(engine);
    }
}
