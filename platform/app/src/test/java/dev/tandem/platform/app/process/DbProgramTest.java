package dev.tandem.platform.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.platform.testkit.postgres.PostgresServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands of `tandem db` as an operator types them.
@Tag(OnBothDatabases.TAG)
class DbProgramTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path logs;

    private Map<String, String> environment = Map.of();

    /// What the program prints; the last line is its exit code.
    private List<String> run(String... arguments) throws Exception {
        try (var program = Program.run(folder, logs, environment, arguments)) {
            var exitCode = program.awaitExit();
            var lines = new ArrayList<>(program.lines());
            lines.add("exit " + exitCode);
            return lines.stream()
                    .map(line -> line.replace(folder.toString(), "FOLDER")
                            .replaceAll("\\d+ ms", "N ms")
                            .replaceAll("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d", "MOMENT")
                            .replaceAll(" +", " "))
                    .toList();
        }
    }

    @Test
    void migratesTheEmbeddedDatabase() throws Exception {
        assertThat(run("db", "upgrade", "+1"))
                .containsExactly(
                        "identity/20261120_1000 create account ...",
                        " done in N ms",
                        "FOLDER/data/tandem.db (SQLite): 1 applied",
                        "exit 0");
        assertThat(run("db", "current"))
                .containsExactly(
                        "FOLDER/data/tandem.db (SQLite)",
                        "identity/20261120_1000 create account MOMENT N ms additive back: lossy 1 pending",
                        "orders nothing was applied 1 pending",
                        "platform nothing was applied 2 pending",
                        "sync nothing was applied 2 pending",
                        "trips nothing was applied 2 pending",
                        "exit 0");
        assertThat(run("db", "downgrade", "-1")).contains("undo identity/20261120_1000 create account ...", "exit 0");
        assertThat(run("db", "history"))
                .contains("identity/20261120_1000 create account additive back: lossy pending", "exit 0");
        assertThat(run("db", "current", "--json"))
                .first()
                .asString()
                .startsWith(
                        "{\"database\":\"FOLDER/data/tandem.db\",\"type\":\"SQLite\",\"modules\":[{\"module\":\"identity\","
                                + "\"revision\":null,");
    }

    @Test
    void migratesThePostgresThatTheVariableNames() throws Exception {
        var server = PostgresServer.shared();
        environment = Map.of("DATABASE_URL", server.directUrl(server.create()));

        assertThat(run("db", "upgrade")).last(InstanceOfAssertFactories.STRING).isEqualTo("exit 0");
        assertThat(run("db", "current"))
                .contains("trips/20261120_1040 create tag count MOMENT N ms additive back: lossy head", "exit 0");
        assertThat(run("db", "downgrade", "base"))
                .contains("WARNING: there is no back-up in backups. --backup-first makes one.", "exit 0");
        assertThat(folder).isEmptyDirectory();
    }

    /// The file is beside the caller, and the environment wins.
    @Test
    void readsTheFileOfSettings() throws Exception {
        Files.writeString(folder.resolve(".env"), "DATABASE_URL=sqlite:///./of-file.db\n");

        assertThat(run("db", "current")).startsWith("FOLDER/of-file.db (SQLite)");

        environment = Map.of("DATABASE_URL", "sqlite:///./of-environment.db");
        assertThat(run("db", "current")).startsWith("FOLDER/of-environment.db (SQLite)");
    }

    @Test
    void tellsWhatIsWrongInOneSentence() throws Exception {
        assertThat(run("db", "upgrade", "20270101_0900"))
                .containsExactly("ERROR There is no migration 20270101_0900. `tandem db history` lists all.", "exit 2");
        assertThat(run("db", "downgrade", "-1"))
                .containsExactly("ERROR Only 0 migrations are applied, so 1 cannot be undone.", "exit 2");
        assertThat(run("db", "sql", "head")).contains("exit 2");
        assertThat(run("db"))
                .startsWith("Say what to do, such as tandem db current.")
                .endsWith("exit 2");
        assertThat(folder.resolve("data/tandem.db")).doesNotExist();
    }

    @Test
    void tellsWhatIsDifferent() throws Exception {
        assertThat(run("db", "check")).containsExactly("exit 0");
        run("db", "upgrade");
        assertThat(run("db", "check")).containsExactly("exit 0");

        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("data/tandem.db"));
                var statement = connection.createStatement()) {
            statement.executeUpdate("drop index ix_session_expires_at");
        }

        assertThat(run("db", "check"))
                .containsExactly(
                        "session lacks index ix_session_expires_at: create index ix_session_expires_at on session"
                                + " ( expires_at ) (FOLDER/data/tandem.db)",
                        "ERROR Differences found: 1. Write a migration by `tandem db revision --autogenerate`, or mend"
                                + " the rows.",
                        "exit 1");
    }

    @Test
    void comparesTwoDatabases() throws Exception {
        var server = PostgresServer.shared();
        var url = server.directUrl(server.create());
        run("db", "upgrade");
        environment = Map.of("DATABASE_URL", url);
        run("db", "upgrade");

        assertThat(run("db", "parity", "sqlite:///./data/tandem.db", url)).containsExactly("exit 0");

        run("db", "downgrade", "-1");
        assertThat(run("db", "parity", "sqlite:///./data/tandem.db", url))
                .anySatisfy(line -> assertThat(line).startsWith("orders/20261130_2300 was not applied ("))
                .endsWith("exit 1");
        assertThat(run("db", "parity", "sqlite:///./none.db", url))
                .containsExactly("ERROR The database FOLDER/none.db cannot be used: it does not exist.", "exit 1");
    }

    @Test
    void writesNoRevisionOfNothing() throws Exception {
        Files.writeString(folder.resolve("pom.xml"), "");
        Files.createDirectories(folder.resolve("modules/trips/jdbc"));
        Files.writeString(folder.resolve("modules/trips/jdbc/pom.xml"), "");

        assertThat(run("db", "revision", "--module", "trips", "--autogenerate"))
                .containsExactly(
                        "ERROR The rows and the migrations of trips say the same, so nothing was written.", "exit 1");
        assertThat(run("db", "revision", "--module", "trips")).contains("exit 2");
    }

    @Test
    void keepsPasswordsToItself() throws Exception {
        environment = Map.of("DATABASE_URL", "postgresql://tandem:secret@localhost:1/tandem");

        assertThat(run("db", "upgrade"))
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("ERROR The database postgresql://localhost:1/tandem cannot be used: ")
                                .doesNotContain("secret"),
                        line -> assertThat(line).isEqualTo("exit 1"));
    }

    @Test
    void printsStatementsWithoutADatabase() throws Exception {
        environment = Map.of("DATABASE_URL", "postgresql://tandem:secret@localhost:1/tandem");

        assertThat(run("db", "sql", "base:20261120_1000"))
                .contains("-- identity/20261120_1000 create account", "begin;", "commit;", "exit 0");
    }
}
