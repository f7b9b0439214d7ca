package dev.tandem.platform.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Indexes that PostgreSQL builds without keeping writers waiting.
@Tag(OnBothDatabases.TAG)
class ConcurrentStepTest {
    private static final String INDEX = "shop/V20260102_0900__index_names";
    private static final String STATEMENT = """
            -- Finds items by their names.
            -- @concurrent
            create unique index concurrently ix_item_name on item (name);
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private ScratchDatabase database;

    @BeforeEach
    void create() {
        database = ScratchDatabase.on(Engine.POSTGRES, folder).with("shop/V20260101_0900__create_item", """
                create table item (id integer not null primary key, name text not null);
                """);
        database.upgrade();
        database.with(INDEX, STATEMENT, """
                -- @concurrent
                drop index concurrently if exists ix_item_name;
                """);
    }

    @Test
    void buildsAnIndexAndDropsIt() {
        assertThat(database.upgrade()).containsExactly("shop/20260102_0900");
        assertThat(database.schema()).contains("index ix_item_name: CREATE UNIQUE INDEX");

        assertThat(database.downgrade("-1")).containsExactly("shop/20260102_0900");
        assertThat(database.schema()).doesNotContain("ix_item_name");
    }

    /// PostgreSQL leaves the index that it could not build, and calls it invalid.
    @Test
    void clearsUpWhatAFailureLeft() {
        database.execute("insert into item values (1, 'ink'), (2, 'ink')");

        assertThatThrownBy(database::upgrade).hasMessageContaining("could not create unique index");
        assertThat(database.schema()).contains("ix_item_name").contains("invalid");
        assertThatThrownBy(database::upgrade).hasMessageContaining("could not create unique index");

        database.execute("update item set name = 'pen' where id = 2");
        assertThat(database.upgrade()).containsExactly("shop/20260102_0900");
        assertThat(database.schema()).contains("ix_item_name").doesNotContain("invalid");
    }

    @Test
    void keepsWhatWasBuiltBeforeTheProgramWasKilled() {
        database.execute("create unique index ix_item_name on item (name)");
        var built = database.rows("select 'ix_item_name'::regclass::oid");

        assertThat(database.upgrade()).containsExactly("shop/20260102_0900");

        assertThat(database.rows("select 'ix_item_name'::regclass::oid")).isEqualTo(built);
    }

    @Test
    void refusesTheNameOfAnotherTablesIndex() {
        database.execute("create table other (name text)", "create index ix_item_name on other (name)");

        assertThatThrownBy(database::upgrade).hasMessageContaining("the index ix_item_name is that of another table");
    }

    @Test
    void validatesAConstraintWithoutATransaction() {
        database.with("shop/V20260103_0900__check_names", """
                alter table item add constraint ck_item_name check (length(name) > 0) not valid;
                """).with("shop/V20260103_0901__validate_names", """
                -- @concurrent
                alter table item validate constraint ck_item_name;
                """);

        database.upgrade();

        assertThat(database.schema()).contains("ck_item_name").doesNotContain("NOT VALID");
    }
}
