package dev.tandem.platform.app.contention;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import dev.tandem.platform.app.Application;
import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.kernel.Id;
import dev.tandem.platform.testkit.Await;
import dev.tandem.platform.testkit.LogLines;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A guest sends sign-ins without end and reads no response.
@Tag("database")
class SignInFloodTest {
    private static final int SIGN_INS = 500;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void costsFewHashesAndKeepsNobodyElseOut(Engine engine) throws IOException {
        var flood = Id.next().toString();
        try (var application = Application.unlimited(engine, folder);
                var lines = LogLines.of("tandem.access", Level.INFO)) {
            var http = application.http();
            http.post("/v1/accounts", Application.ACCOUNT);
            for (var i = 0; i < SIGN_INS; i++) {
                send(application.context().getBean(EmbeddedServer.class).getPort(), flood);
            }

            assertThat(http.get("/health/live").status()).isEqualTo(200);
            assertThat(http.get("/v1/trips").status()).isEqualTo(200);
            Await.until(() -> http.post("/v1/sessions", Application.LOGIN).status() == 201);
            Await.until(() -> responses(lines, flood, "(401|503)") == SIGN_INS);
            assertThat(responses(lines, flood, "401")).as("hashed").isLessThan(SIGN_INS / 2);
        }
    }

    private static void send(int port, String request) throws IOException {
        var body = "{\"login\": \"ada\", \"password\": \"wrong horse\"}";
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write("""
                            POST /v1/sessions HTTP/1.1\r
                            Host: localhost\r
                            X-Request-Id: %s\r
                            Content-Type: application/json\r
                            Content-Length: %d\r
                            \r
                            %s""".formatted(request, body.length(), body).getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static long responses(LogLines lines, String request, String status) {
        return lines.ofRequest(request, 0).stream()
                .filter(line -> line.matches("POST /v1/sessions " + status + " .*"))
                .count();
    }
}
