package dev.tandem.platform.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.tandem.platform.jdbc.Engine;
import dev.tandem.platform.testkit.Await;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/// A guest sends sign-ins without end, and reads no answer.
@Tag("database")
class SignInFloodTest {
    private static final int SIGN_INS = 500;

    @TempDir
    private Path folder;

    private final Logger log = (Logger) LoggerFactory.getLogger("tandem.access");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @ParameterizedTest
    @EnumSource
    void costsFewHashesAndKeepsNobodyElseOut(Engine engine) throws IOException {
        lines.start();
        try (var application = Application.unlimited(engine, folder)) {
            var http = application.http();
            http.post("/v1/accounts", Application.ACCOUNT);
            log.addAppender(lines);
            for (var i = 0; i < SIGN_INS; i++) {
                send(application.context().getBean(EmbeddedServer.class).getPort());
            }

            assertThat(http.get("/health/live").status()).isEqualTo(200);
            assertThat(http.get("/v1/trips").status()).isEqualTo(200);
            Await.until(() -> http.post("/v1/sessions", Application.LOGIN).status() == 201);
            Await.until(() -> answers(401) + answers(503) >= SIGN_INS);
            assertThat(answers(401)).as("hashed").isLessThan(SIGN_INS / 2);
        } finally {
            log.detachAppender(lines);
        }
    }

    private static void send(int port) throws IOException {
        var body = "{\"login\": \"ada\", \"password\": \"wrong horse\"}";
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write("""
                            POST /v1/sessions HTTP/1.1\r
                            Host: localhost\r
                            Content-Type: application/json\r
                            Content-Length: %d\r
                            \r
                            %s""".formatted(body.length(), body).getBytes(StandardCharsets.US_ASCII));
        }
    }

    private long answers(int status) {
        return List.copyOf(lines.list).stream()
                .filter(line -> line.getFormattedMessage().startsWith("POST /v1/sessions " + status))
                .count();
    }
}
