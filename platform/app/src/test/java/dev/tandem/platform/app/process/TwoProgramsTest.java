package dev.tandem.platform.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.app.Application;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two programs on one SQLite file, as when a new one starts before the old one has ended.
@Tag(OnBothDatabases.TAG)
class TwoProgramsTest {
    private static final int TRIPS = 100;

    @TempDir
    private Path folder;

    @TempDir
    private Path logsOfOne;

    @TempDir
    private Path logsOfOther;

    @Test
    void writeToOneFileWithoutHarm() throws Exception {
        var variables = Map.of("DATABASE_URL", "sqlite:///./x.db");
        try (var one = Program.start(folder, logsOfOne, variables);
                var other = Program.start(folder, logsOfOther, variables)) {
            one.signIn();
            other.signInAs(one);
            var responses = new ArrayList<CompletableFuture<HttpResponse<String>>>();
            for (var i = 0; i < TRIPS; i++) {
                responses.add(one.post("/v1/trips", Application.TRIP));
                responses.add(other.post("/v1/trips", Application.TRIP));
            }

            assertThat(responses)
                    .allSatisfy(
                            response -> assertThat(response.get().statusCode()).isEqualTo(201));
            assertThat(one.lines()).noneMatch(line -> line.startsWith("ERROR"));
            assertThat(other.lines()).noneMatch(line -> line.startsWith("ERROR"));
        }
        assertThat(query("select count(*) from trip")).isEqualTo(String.valueOf(2 * TRIPS));
        assertThat(query("pragma integrity_check")).isEqualTo("ok");
    }

    @Test
    void tellTheirClientsWhenTheOtherDoesNotEnd() throws Exception {
        var variables = Map.of("DATABASE_URL", "sqlite:///./x.db", "TANDEM_SQLITE_TIMEOUT", "1");
        try (var program = Program.start(folder, logsOfOne, variables)) {
            program.signIn();
            try (var other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("x.db"));
                    var statement = other.createStatement()) {
                statement.execute("begin immediate");

                assertThat(program.post("/v1/trips", Application.TRIP).get().statusCode())
                        .isEqualTo(503);
                assertThat(program.get("/v1/trips").get().statusCode()).isEqualTo(200);
            }
            assertThat(program.post("/v1/trips", Application.TRIP).get().statusCode())
                    .isEqualTo(201);
            program.awaitLine("another process has kept SQLite's lock for 1 s");
        }
    }

    @Test
    void doNotStartWhileTheOtherHoldsAllLocks() throws Exception {
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("x.db"));
                var statement = other.createStatement()) {
            statement.execute("pragma locking_mode = exclusive");
            statement.execute("create table thing (name text)");
            var variables = Map.of("DATABASE_URL", "sqlite:///./x.db", "TANDEM_SQLITE_TIMEOUT", "1");

            try (var program = Program.start(folder, logsOfOne, variables)) {
                assertThat(program.awaitExit()).isEqualTo(1);
                assertThat(program.lines())
                        .containsExactly("ERROR Tandem did not start: the database "
                                + folder.toRealPath().resolve("x.db")
                                + " cannot be used: another process has kept SQLite's lock for 1 s.");
            }
        }
    }

    private String query(String sql) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("x.db"));
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.getString(1);
        }
    }
}
