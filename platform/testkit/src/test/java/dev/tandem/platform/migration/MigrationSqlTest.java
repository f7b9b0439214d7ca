package dev.tandem.platform.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.migration.script.MigrationScripts;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The statements that are printed do what a migration does.
@Tag(OnBothDatabases.TAG)
class MigrationSqlTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void printsStatementsThatMigrate(Engine engine) throws IOException {
        var migrated = ScratchDatabase.on(engine, Files.createDirectory(folder.resolve("migrated")));
        var byHand = ScratchDatabase.on(engine, Files.createDirectory(folder.resolve("by-hand")));
        addScripts(migrated);
        migrated.database().create();
        migrated.upgrade();

        byHand.database().create();
        run(byHand, MigrationSql.of(scripts(migrated), "base:head"));

        assertThat(byHand.schema()).isEqualTo(migrated.schema());
        assertThat(byHand.rows("select installed_rank, version, script, checksum, effect from flyway_schema_history"))
                .isEqualTo(migrated.rows(
                        "select installed_rank, version, script, checksum, effect from flyway_schema_history"));
        addScripts(byHand);
        assertThat(byHand.upgrade()).isEmpty();

        run(byHand, MigrationSql.of(scripts(migrated), "head:20260101_0900"));
        migrated.downgrade("20260101_0900");
        assertThat(byHand.schema()).isEqualTo(migrated.schema());
        assertThat(byHand.history()).isEqualTo(migrated.history());
    }

    /// How a table is rebuilt depends on what hangs on it.
    @Test
    void printsTheStatementsOfARebuild() {
        var database = ScratchDatabase.on(Engine.SQLITE, folder);
        addScripts(database);

        assertThat(MigrationSql.of(scripts(database), "20260102_0900:head"))
                .contains("""
                        pragma foreign_keys = off;
                        begin immediate;
                        """, "alter table main.\"item\" rename to \"item_before_rebuild\";", """
                        CREATE INDEX ix_item_name on item (name);
                        """, """
                        commit;
                        pragma foreign_keys = on;
                        """);
    }

    @Test
    void refusesWhatIsNoRange() {
        var scripts = new MigrationScripts(Engine.SQLITE, List.of());

        assertThatThrownBy(() -> MigrationSql.of(scripts, "head")).hasMessageStartingWith("head is no range.");
        assertThatThrownBy(() -> MigrationSql.of(scripts, "base:20260101_0900"))
                .hasMessageStartingWith("There is no migration 20260101_0900.");
    }

    private static void addScripts(ScratchDatabase database) {
        database.with("shop/V20260101_0900__create_item", """
                        -- Creates items.
                        create table item (id integer not null primary key, name varchar(20));
                        """, "drop table item;");
        database.with(
                "shop/V20260102_0900__index_names",
                "create index ix_item_name on item (name);",
                "drop index ix_item_name;");
        if (database.database().engine() == Engine.SQLITE) {
            database.with(
                    "shop/V20260103_0900__require_names",
                    "-- @rebuild item\ncreate table item (id integer not null primary key, name text not null) strict;",
                    "-- @rebuild item\n-- @drop strict\ncreate table item (id integer not null primary key, name varchar(20));");
        } else {
            database.with(
                    "shop/V20260103_0900__require_names",
                    "alter table item alter column name set not null;",
                    "alter table item alter column name drop not null;");
        }
    }

    private static MigrationScripts scripts(ScratchDatabase database) {
        return database.migrator().scripts();
    }

    /// Runs the statements as a shell for SQL does.
    private static void run(ScratchDatabase database, String sql) {
        database.execute(sql.replaceAll("(?m)^--.*\\n", "").split(";\\n"));
    }
}
