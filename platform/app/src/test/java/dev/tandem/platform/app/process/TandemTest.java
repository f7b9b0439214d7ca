package dev.tandem.platform.app.process;

import static java.net.http.HttpResponse.BodyHandlers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.jdbc.address.Database;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.platform.testkit.postgres.PostgresServer;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag(OnBothDatabases.TAG)
class TandemTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int TERMINATED = 143;

    @TempDir
    private Path folder;

    @TempDir
    private Path logs;

    @Test
    void startsOnAFileTellsWhereAndStopsInOrder() throws Exception {
        try (var program = Program.start(folder, logs, Map.of())) {
            assertThat(program.get("/v1/trips").get().body()).isEqualTo("{\"items\":[],\"next\":null,\"total\":null}");
            var inFlight = program.get("/test/slow");
            program.awaitLine("a slow request began");

            program.terminate();
            program.awaitLine("Tandem stops");
            Files.createFile(folder.resolve(SlowController.END));

            assertThat(inFlight.get().body()).isEqualTo("finished");
            assertThat(program.awaitExit()).isEqualTo(TERMINATED);
            var file = folder.toRealPath().resolve("data/tandem.db");
            assertThat(program.lines())
                    .containsExactly(
                            "WARN  DATABASE_URL is not set: the data goes into an embedded SQLite file."
                                    + " Set it to use a PostgreSQL server.",
                            "INFO  Data lies in " + file + " (SQLite)",
                            "INFO  Tandem listens on " + program.address() + ", for this machine only",
                            "INFO  ID GET /v1/trips 200 in N ms, 1 statements in N ms",
                            "INFO  ID a slow request began",
                            "INFO  Tandem stops; requests in flight are finished first",
                            "INFO  ID GET /test/slow 200 in N ms, 0 statements in N ms",
                            "INFO  Tandem has stopped");
            assertThat(file).exists();
            assertThat(Path.of(file + "-wal")).doesNotExist();
        }
    }

    @Test
    void servesAPostgresWithoutAWarning() throws Exception {
        var server = PostgresServer.shared();
        var database = server.create();
        try (var program = Program.start(folder, logs, environment(server, database))) {
            assertThat(program.get("/v1/trips").get().body()).isEqualTo("{\"items\":[],\"next\":null,\"total\":null}");
            assertThat(program.get("/health").get().body())
                    .isEqualTo("{\"status\":\"healthy\",\"database\":\"connected\",\"type\":\"PostgreSQL\"}");
            program.awaitLine("GET /health 200");
            assertThat(program.lines())
                    .containsExactly(
                            "INFO  Data lies in " + Database.at(server.url(database)) + " (PostgreSQL)",
                            "INFO  Tandem listens on " + program.address() + ", on all addresses of this machine",
                            "INFO  ID GET /v1/trips 200 in N ms, 1 statements in N ms",
                            "INFO  ID GET /health 200 in N ms, 0 statements in N ms");

            program.terminate();

            assertThat(program.awaitExit()).isEqualTo(TERMINATED);
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    void refusesAUrlItCannotUse() throws Exception {
        try (var program = Program.start(folder, logs, Map.of("DATABASE_URL", "oracle://me:secret@x/y"))) {
            assertThat(program.awaitExit()).isEqualTo(2);
            assertThat(program.lines().getFirst()).startsWith("ERROR DATABASE_URL cannot be used.");
            assertThat(String.join("\n", program.lines()))
                    .doesNotContain("secret")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void saysThatThePortIsTaken() throws Exception {
        try (var taken = new ServerSocket(0);
                var program = Program.start(folder, logs, Map.of("PORT", String.valueOf(taken.getLocalPort())))) {
            assertThat(program.awaitExit()).isEqualTo(1);
            assertThat(program.lines().getLast())
                    .isEqualTo("ERROR Tandem did not start: its port is in use. Set PORT to another one.");
            assertThat(program.lines()).noneMatch(line -> line.startsWith("\tat "));
        }
    }

    @Test
    void saysThatNoServerAnswers() throws Exception {
        var unused = unusedPort();
        var url = "postgresql://me:secret@localhost:" + unused + "/tandem";
        var environment = Map.of("DATABASE_URL", url, "TANDEM_SERVER_KEY", "9f3c1e7ab05d2648c1e09a7f4b3d8652");
        try (var program = Program.start(folder, logs, environment)) {
            assertThat(program.awaitExit()).isEqualTo(1);
            assertThat(String.join("\n", program.lines()))
                    .contains("ERROR Tandem did not start: the database postgresql://localhost:" + unused + "/tandem")
                    .doesNotContain("secret")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void showsEveryStatementWhenItIsToldTo() throws Exception {
        try (var program = Program.start(folder, logs, Map.of("TANDEM_SQL_ECHO", "true"))) {
            assertThat(program.get("/v1/trips").get().statusCode()).isEqualTo(200);

            program.awaitLine("DEBUG ID Executing Query: select id, author_id");
        }
    }

    @Test
    void allowsPagesOfTheOriginsThatAreNamed() throws Exception {
        var settings = Map.of("TANDEM_CORS_ORIGINS", "https://app.example.org", "TANDEM_RATE_LIMIT", "1");
        try (var program = Program.start(folder, logs, settings)) {
            var others = send(program, "https://other.example.org", "/v1/trips");
            var refused = send(program, "https://app.example.org", "/v1/me");
            var tooMany = send(program, "https://app.example.org", "/v1/trips");

            assertThat(others.headers().firstValue("Access-Control-Allow-Origin"))
                    .isEmpty();
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(tooMany.statusCode()).isEqualTo(429);
            assertThat(List.of(refused, tooMany)).allSatisfy(response -> {
                assertThat(response.headers().firstValue("Access-Control-Allow-Origin"))
                        .contains("https://app.example.org");
                assertThat(response.headers().firstValue("Access-Control-Expose-Headers"))
                        .isPresent();
            });
        }
    }

    private static HttpResponse<String> send(Program program, String origin, String path) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(program.address() + path))
                        .header("Origin", origin)
                        .header("Authorization", "Bearer no-token")
                        .build(),
                ofString());
    }

    @Test
    void logsInJsonWhenItIsToldTo() throws Exception {
        try (var program = Program.start(folder, logs, Map.of("TANDEM_LOG_FORMAT", "json"))) {
            program.get("/v1/trips").get();

            program.awaitLine("\"route\"");
            assertThat(program.lines())
                    .allMatch(line -> line.startsWith("{") && line.endsWith("}"))
                    .last()
                    .asString()
                    .matches("\\{\"time\":\"\\d{4}-.*Z\",.*\"message\":\"GET /v1/trips 200 .*")
                    .contains("\"request_id\":\"", "\"status\":200,", "\"statements\":1,");
        }
    }

    @Test
    void requiresAServerKeyForPostgres() throws Exception {
        var url = Map.of("DATABASE_URL", "postgresql://me:secret@localhost/tandem");
        try (var program = Program.start(folder, logs, url)) {
            assertThat(program.awaitExit()).isEqualTo(2);
            assertThat(program.lines())
                    .containsExactly(
                            "ERROR TANDEM_SERVER_KEY is not set. All nodes on one PostgreSQL sign access tokens"
                                    + " with it. Make one with: openssl rand -base64 48");
        }
    }

    @Test
    void keepsPeopleSignedInWhenItStartsAgain() throws Exception {
        try (var first = Program.start(folder, logs, Map.of())) {
            first.signIn();
            first.terminate();
            first.awaitExit();
            try (var second = Program.start(folder, logs, Map.of())) {
                second.signInAs(first);
                assertThat(second.get("/v1/me").get().statusCode()).isEqualTo(200);
                assertThat(String.join("\n", second.lines())).doesNotContain("Bearer");
            }
        }
    }

    private static Map<String, String> environment(PostgresServer server, String database) {
        var environment = new HashMap<>(server.environment(database));
        environment.put("TANDEM_SERVER_KEY", "9f3c1e7ab05d2648c1e09a7f4b3d8652");
        return environment;
    }

    private static int unusedPort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
