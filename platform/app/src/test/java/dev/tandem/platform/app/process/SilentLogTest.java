package dev.tandem.platform.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.app.Application;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.platform.testkit.postgres.PostgresServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Even at the level TRACE, the log holds no secret with which a reader could sign in as
/// somebody else.
@Tag(OnBothDatabases.TAG)
class SilentLogTest {
    private static final String KEY = "Zp3/9f+c1e7aB05d/2648c1Q09a7f4+b3d8652xY";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @TempDir
    private Path logs;

    @Test
    void keepsSecretsInLinesOfText() throws Exception {
        assertSilent(Map.of("DATABASE_URL", "sqlite:///" + folder.resolve("x.db")), "text");
    }

    @Test
    void keepsSecretsOfPostgresInJson() throws Exception {
        assertSilent(Map.of("DATABASE_URL", postgres()), "json");
    }

    @Test
    @Tag("thorough")
    void keepsSecretsInJson() throws Exception {
        assertSilent(Map.of("DATABASE_URL", "sqlite:///" + folder.resolve("x.db")), "json");
    }

    @Test
    @Tag("thorough")
    void keepsSecretsOfPostgresInLinesOfText() throws Exception {
        assertSilent(Map.of("DATABASE_URL", postgres()), "text");
    }

    private static String postgres() {
        var server = PostgresServer.shared();
        return server.url(server.create());
    }

    private void assertSilent(Map<String, String> database, String format) throws Exception {
        var configuration = Files.writeString(logs.resolve("trace.xml"), """
                <configuration>
                  <include resource="log-%s.xml"/>
                  <root level="TRACE"><appender-ref ref="console"/></root>
                </configuration>
                """.formatted(format));
        var environment = new java.util.HashMap<>(database);
        environment.put("TANDEM_SERVER_KEY", KEY);
        environment.put("JDK_JAVA_OPTIONS", "-Dlogback.configurationFile=" + configuration);
        String token;
        try (var program = Program.start(folder, logs, environment)) {
            token = sendSecrets(program);
            program.terminate();
            program.awaitExit();
        }
        var log = Files.readString(logs.resolve("tandem.log"));

        assertThat(log).contains("sessions").contains("***").contains("TRACE");
        assertThat(log.lines()
                        .filter(line -> List.of(
                                        token.substring(0, 30),
                                        KEY,
                                        "$argon2",
                                        "correct horse",
                                        "not my password",
                                        "ada@example.org",
                                        "eve@example.org")
                                .stream()
                                .anyMatch(line::contains)))
                .isEmpty();
        assertThat(log).doesNotContain(token.substring(token.lastIndexOf('.')));
    }

    /// Signs up, signs in, sends requests, mistypes the password, and sends what cannot be read.
    private static String sendSecrets(Program program) throws Exception {
        send(program, "/v1/accounts", Application.ACCOUNT, "");
        send(program, "/v1/accounts", Application.ACCOUNT, "");
        var session = send(program, "/v1/sessions", Application.LOGIN, "").body();
        var token = session.replaceFirst(".*\"access_token\":\"([^\"]+)\".*", "$1");
        send(program, "/v1/sessions", Application.LOGIN.replace("correct horse", "not my password"), "");
        send(program, "/v1/sessions", "{\"login\": \"eve@example.org\", \"password\": \"not my password\"}", "");
        send(program, "/v1/sessions", "{\"login\": \"ada\", \"password\": \"not my password\"", "");
        send(program, "/v1/accounts", Application.ACCOUNT.replace("\"Ada\"", "5"), "");
        send(program, "/v1/trips", Application.TRIP, "Bearer " + token);
        send(program, "/v1/trips", Application.TRIP, "Bearer " + token + "x");
        return token;
    }

    private static HttpResponse<String> send(Program program, String path, String body, String credentials)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(program.address() + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!credentials.isEmpty()) {
            request.header("Authorization", credentials);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
