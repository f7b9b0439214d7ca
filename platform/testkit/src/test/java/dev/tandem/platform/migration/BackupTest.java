package dev.tandem.platform.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.platform.jdbc.address.Database;
import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.jdbc.address.PostgresDatabase;
import dev.tandem.platform.migration.database.postgres.PgDump;
import dev.tandem.platform.migration.database.sqlite.FileCopies;
import dev.tandem.platform.migration.database.sqlite.SqliteMigrationDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is kept of a database before it is migrated.
class BackupTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-30T10:20:30Z"), ZoneOffset.UTC);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Nested
    class OfSqlite {
        @Test
        void copiesTheFileBeforeEachMigration() throws Exception {
            var database = ScratchDatabase.on(Engine.SQLITE, folder)
                    .with("shop/V20260101_0900__create_item", "create table item (id integer not null primary key);");
            upgrade(database);
            assertThat(copies()).isEmpty();
            database.execute("insert into item values (1)");
            database.with("shop/V20260102_0900__price_item", "alter table item add column price integer;");

            upgrade(database);

            assertThat(copies()).singleElement().satisfies(copy -> {
                assertThat(copy).hasFileName("test.db.before-shop-20260102_0900");
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
                        .isEqualTo("rw-------");
                assertThat(rows(copy)).isEqualTo(1);
            });
            upgrade(database);
            assertThat(copies()).hasSize(1);
        }

        @Test
        void clearsUpACopyThatWasNotFinished() throws Exception {
            var database = ScratchDatabase.on(Engine.SQLITE, folder)
                    .with("shop/V20260101_0900__create_item", "create table item (id integer not null primary key);");
            upgrade(database);
            var unfinished =
                    Files.writeString(folder.resolve("test.db.copy-unfinished"), "of a program that was killed");
            database.with("shop/V20260102_0900__price_item", "alter table item add column price integer;");

            upgrade(database);

            assertThat(unfinished).doesNotExist();
            assertThat(copies())
                    .singleElement()
                    .satisfies(copy -> assertThat(rows(copy)).isZero());
        }

        @Test
        void keepsTheNewestThree() throws IOException {
            var database = ScratchDatabase.on(Engine.SQLITE, folder);
            Files.writeString(folder.resolve("test.db.before-of-others"), "is none of ours");
            for (var number = 10; number < 16; number++) {
                database.with("shop/V20260101_09%d__create_item".formatted(number), """
                        create table item_%d (id integer not null primary key);
                        """.formatted(number));
                upgrade(database);
            }

            assertThat(copies().stream().map(copy -> copy.getFileName().toString()))
                    .containsExactly(
                            "test.db.before-of-others",
                            "test.db.before-shop-20260101_0913",
                            "test.db.before-shop-20260101_0914",
                            "test.db.before-shop-20260101_0915");
        }

        @Test
        void namesTheCopyWhenTheMigrationFails() {
            var database = ScratchDatabase.on(Engine.SQLITE, folder)
                    .with("shop/V20260101_0900__create_item", "create table item (id integer not null primary key);");
            upgrade(database);
            database.with("shop/V20260102_0900__price_item", "alter table nothing add column price integer;");

            assertThatThrownBy(() -> upgrade(database))
                    .hasMessageEndingWith("The database as it was when the command began lies in "
                            + folder.resolve("test.db.before-shop-20260102_0900") + ".");
        }

        private void upgrade(ScratchDatabase database) {
            var copies = new FileCopies((SqliteMigrationDatabase) database.database(), FileCopies.KEPT);
            database.migrator().with(copies).upgrade("head");
        }

        private List<Path> copies() throws IOException {
            try (Stream<Path> files = Files.list(folder)) {
                return files.filter(file -> file.toString().contains(".before-"))
                        .sorted()
                        .toList();
            }
        }

        private long rows(Path copy) throws SQLException {
            try (var connection = DriverManager.getConnection("jdbc:sqlite:" + copy);
                    var statement = connection.createStatement();
                    var row = statement.executeQuery("select count(*) from item")) {
                return row.getLong(1);
            }
        }
    }

    /// The tool of the server is a script here, which says what it was given.
    @Nested
    class OfPostgres {
        private final PostgresDatabase server =
                (PostgresDatabase) Database.at("postgresql://ada:pass%40word@db.example.org:5433/shop?sslmode=require");

        @Test
        void callsTheToolOfTheServer() throws IOException {
            var dump = dump("""
                    #!/bin/sh
                    for argument; do case $argument in --file=*) file=${argument#--file=} ;; esac; done
                    echo "$@ $PGUSER $PGPASSWORD $PGSSLMODE" > "$file"
                    """);
            assertThat(dump.newest()).isEmpty();

            var file = Path.of(dump.make("shop-20260102_0900", false).orElseThrow());

            assertThat(file).hasFileName("shop-20261130_102030.dump");
            assertThat(Files.readString(file))
                    .isEqualTo("--format=custom --no-password --file=%s --dbname=postgresql://db.example.org:5433/shop"
                                    .formatted(file)
                            + " ada pass@word require\n");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(dump.newest()).isPresent();
        }

        @Test
        void tellsWhatTheToolSays() throws IOException {
            var dump = dump("#!/bin/sh\necho 'pg_dump: error: no space left'\nexit 1\n");

            assertThatThrownBy(() -> dump.make("shop-20260102_0900", false))
                    .hasMessage("The back-up before the migration failed: pg_dump: error: no space left. Nothing was"
                            + " changed.");
            assertThat(dump.newest()).isEmpty();
        }

        @Test
        void tellsThatTheToolIsMissing() {
            var dump = new PgDump(server, folder.resolve("backups"), CLOCK, "no_such_pg_dump");

            assertThatThrownBy(() -> dump.make("shop-20260102_0900", false))
                    .hasMessageStartingWith("no_such_pg_dump is not installed here");
            assertThat(dump.newest()).isEmpty();
        }

        private PgDump dump(String script) throws IOException {
            var tool = folder.resolve("pg_dump");
            Files.writeString(tool, script);
            Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwx------"));
            return new PgDump(server, folder.resolve("backups"), CLOCK, tool.toString());
        }
    }
}
