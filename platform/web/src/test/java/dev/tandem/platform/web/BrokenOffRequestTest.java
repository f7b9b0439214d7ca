package dev.tandem.platform.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/// Who leaves in the middle of a request is no failure of ours.
class BrokenOffRequestTest extends WebTest {
    private static final int PATIENCE_SECONDS = 120;

    @ParameterizedTest
    @CsvSource({"one, Content-Length: 100", "two, Content-Length: 900000", "three, Transfer-Encoding: chunked"})
    void isNoErrorInTheLog(String name, String header) throws Exception {
        var log = (Logger) LoggerFactory.getLogger(UnforeseenHandler.class);
        var lines = new Lines(name);
        lines.start();
        log.addAppender(lines);
        log.setLevel(Level.DEBUG);

        leave(name, header);

        var line = lines.about.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        log.detachAppender(lines);
        assertThat(line).isNotNull();
        assertThat(line.getLevel()).isEqualTo(Level.DEBUG);
        assertThat(http.get("/test/things").status()).isEqualTo(200);
    }

    /// When the server has begun to work on the request: it has asked for the rest.
    private void leave(String name, String header) throws IOException {
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

    private static final class Lines extends AppenderBase<ILoggingEvent> {
        private final BlockingQueue<ILoggingEvent> about = new LinkedBlockingQueue<>();
        private final String route;

        Lines(String route) {
            this.route = route;
        }

        @Override
        protected void append(ILoggingEvent line) {
            if (line.getFormattedMessage().contains("/test/failures/" + route)) {
                about.add(line);
            }
        }
    }
}
