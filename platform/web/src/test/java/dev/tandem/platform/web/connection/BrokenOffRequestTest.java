package dev.tandem.platform.web.connection;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import dev.tandem.platform.testkit.Await;
import dev.tandem.platform.testkit.LogLines;
import dev.tandem.platform.web.WebTest;
import dev.tandem.platform.web.problem.UnexpectedErrorHandler;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A client that closes its connection during a request does not cause an error of the server.
class BrokenOffRequestTest extends WebTest {
    @ParameterizedTest
    @CsvSource({"one, Content-Length: 100", "two, Content-Length: 900000", "three, Transfer-Encoding: chunked"})
    void isNotLoggedAsAnError(String name, String header) throws Exception {
        try (var lines = LogLines.of(UnexpectedErrorHandler.class, Level.DEBUG)) {
            breakOff(name, header);

            Await.until(() -> linesAbout(name, lines).findAny().isPresent());
            assertThat(linesAbout(name, lines))
                    .extracting(ILoggingEvent::getLevel)
                    .containsOnly(Level.DEBUG);
        }
        assertThat(http.get("/test/things").status()).isEqualTo(200);
    }

    private static Stream<ILoggingEvent> linesAbout(String name, LogLines lines) {
        return lines.all().filter(line -> line.getFormattedMessage().contains("/test/failures/" + name));
    }

    /// Closes the connection when the server has asked for the body with 100 Continue.
    private void breakOff(String name, String header) throws IOException {
        try (var socket = new Socket(
                InetAddress.getLoopbackAddress(),
                context.getBean(EmbeddedServer.class).getPort())) {
            socket.getOutputStream().write("""
                    POST /test/failures/%s HTTP/1.1\r
                    Host: localhost\r
                    Content-Type: application/json\r
                    Expect: 100-continue\r
                    %s\r
                    \r
                    """.formatted(name, header).getBytes(US_ASCII));
            assertThat(socket.getInputStream().readNBytes(20)).asString().contains("100");
            socket.getOutputStream().write("64\r\n{\"a".getBytes(US_ASCII));
        }
    }
}
