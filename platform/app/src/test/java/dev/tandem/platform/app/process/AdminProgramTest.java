package dev.tandem.platform.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.platform.testkit.postgres.PostgresServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands of `tandem admin` as an operator types them.
@Tag(OnBothDatabases.TAG)
class AdminProgramTest {
    @TempDir
    private Path folder;

    @TempDir
    private Path logs;

    @TempDir
    private Path logsOfServer;

    private Map<String, String> environment = Map.of();

    /// Finds a grant that another process does not see, or sees only after a new sign-in.
    @Test
    void changesWhatARunningServerAllows() throws Exception {
        try (var server = Program.start(folder, logsOfServer, Map.of())) {
            server.signIn();
            assertThat(statusOfList(server)).isEqualTo(403);

            assertThat(run(0, "grant", "ada")).contains("ada is an administrator now.");
            assertThat(statusOfList(server)).isEqualTo(200);

            assertThat(run(0, "revoke", "ada")).contains("ada is no administrator any more.");
            assertThat(statusOfList(server)).isEqualTo(403);
        }
    }

    /// Finds a command that works on the embedded database only, or that says what is not so.
    @Test
    void tellsWhatBecameOfAnAccountOnPostgres() throws Exception {
        var server = PostgresServer.shared();
        environment = Map.of("DATABASE_URL", server.directUrl(server.create()));
        try (var seeding = Program.run(folder, logs, environment, "seed", "--demo")) {
            assertThat(seeding.awaitExit()).isZero();
        }

        assertThat(run(0, "grant", "MIA"))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("Data lies in postgresql://"),
                        line -> assertThat(line).isEqualTo("MIA is an administrator now."));
        assertThat(run(0, "grant", "mia")).contains("mia is an administrator already.");
        assertThat(run(0, "revoke", "jonas")).contains("jonas is no administrator anyway.");
        assertThat(run(1, "grant", "nobody")).contains("There is no account with the username nobody.");
        assertThat(run(1, "revoke", "no-name")).contains("There is no account with the username no-name.");
    }

    /// Finds a command that does something when nobody said what, or to whom.
    @Test
    void refusesHalfACommand() throws Exception {
        assertThat(run(2)).contains("Say what to do, such as tandem admin grant ada.");
        assertThat(run(2, "grant")).contains("Missing required parameter: '<username>'");
        assertThat(run(2, "appoint", "ada")).contains("tandem has no command or argument appoint ada");
    }

    private List<String> run(int exitCode, String... arguments) throws Exception {
        var words = new String[arguments.length + 1];
        words[0] = "admin";
        System.arraycopy(arguments, 0, words, 1, arguments.length);
        try (var program = Program.run(folder, logs, environment, words)) {
            assertThat(program.awaitExit())
                    .as(String.join("\n", program.lines()))
                    .isEqualTo(exitCode);
            return program.lines();
        }
    }

    private static int statusOfList(Program server) throws Exception {
        return server.get("/v1/accounts").get().statusCode();
    }
}
