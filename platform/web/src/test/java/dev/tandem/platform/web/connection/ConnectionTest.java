package dev.tandem.platform.web.connection;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import dev.tandem.platform.testkit.Await;
import dev.tandem.platform.testkit.LogLines;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The limits of connections, tested over sockets.
class ConnectionTest {
    private static final Map<String, Object> GENEROUS = Map.of(
            "tandem.connection.head-time", Await.TIMEOUT,
            "tandem.connection.body-time", Await.TIMEOUT,
            "tandem.connection.unread-time", Await.TIMEOUT);
    private static final int MEGABYTE = 1_048_576;
    private static final int MOST_KEPT = 8;
    private static final String GET = "GET /test/large/%d HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private static final String SMALL = GET.formatted(10);
    private static final String LAST =
            "GET /test/large/10 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Request-Id: last\r\n\r\n";

    private ApplicationContext context = ApplicationContext.builder("test").build();

    private final LogLines lines = LogLines.of("tandem.connection", Level.INFO);

    @AfterEach
    void stop() {
        lines.close();
        context.close();
    }

    @Test
    void closesAConnectionWhoseHeadersDrip() throws IOException {
        try (var client = connect(Map.of("tandem.connection.head-time", "200ms"))) {
            var response = client.send("GET / HTTP/1.1\r\nHost: localhost\r\nX: ")
                    .dripUntilResponse((byte) 'x')
                    .readToTheEnd();

            assertThat(response)
                    .startsWith("HTTP/1.1 408 ")
                    .contains("Content-Type: application/problem+json", "\"code\":\"request.timeout\"");
        }
    }

    @Test
    void closesAConnectionWhoseBodyDrips() throws IOException {
        try (var client =
                connect(Map.of("tandem.connection.body-time", "200ms", "tandem.connection.body-rate", 10_000))) {
            var response =
                    client.send(post(60_000)).dripUntilResponse((byte) 'x').readToTheEnd();

            assertThat(response).startsWith("HTTP/1.1 408 ").contains("\"code\":\"request.timeout\"");
        }
    }

    @Test
    void closesAConnectionWhoseBodyDripsAfterAResponse() throws IOException {
        try (var client =
                connect(Map.of("tandem.connection.body-time", "200ms", "tandem.connection.body-rate", 10_000))) {
            var response =
                    client.send(post(60_000).replace("/test/large", "/nowhere")).dripToTheEnd((byte) 'x');

            assertThat(response.split("HTTP/1.1 ", -1)).hasSizeLessThanOrEqualTo(2);
        }
    }

    @Test
    void closesAConnectionWhoseClientDoesNotRead() throws IOException {
        try (var client = connect(Map.of("tandem.connection.unread-time", "200ms"))) {
            client.send(GET.formatted(8 * MEGABYTE));

            Await.until(() -> wasClosed(client));
            assertThat(client.readToTheEnd().length()).isLessThan(8 * MEGABYTE);
            assertThat(unread()).isZero();
        }
    }

    @Test
    void boundsUnreadBytesOfAllConnections() throws IOException {
        var clients = new ArrayList<RawClient>();
        try (var first = connect(Map.of("tandem.connection.unread-bytes", 8 * MEGABYTE))) {
            for (var i = 0; i < 60; i++) {
                clients.add(client().send(GET.formatted(2 * MEGABYTE)));
            }
            Await.until(() -> responses() == 60);

            assertThat(first.send(LAST).readToTheEnd()).startsWith("HTTP/1.1 200 ");
            Await.until(() -> closedFor("too much waits to be read") >= 60 - MOST_KEPT && unread() <= 8 * MEGABYTE);
            var whole = 0;
            for (var client : clients.reversed()) {
                client.send(LAST);
                whole += client.readToTheEnd().contains("X-Request-Id: last") ? 1 : 0;
            }
            assertThat(whole).as("clients that read in the end").isBetween(1, MOST_KEPT);
        } finally {
            for (var client : clients) {
                client.close();
            }
        }
    }

    @Test
    void boundsConnectionsThatDoNotRead() throws IOException {
        try (var first = connect(Map.of("tandem.connection.unread-connections", 1));
                var second = client()) {
            first.send(GET.formatted(8 * MEGABYTE));
            Await.until(() -> unread() > 0);

            second.send(GET.formatted(8 * MEGABYTE)).send(LAST);

            assertThat(second.readToTheEnd()).contains("X-Request-Id: last");
            assertThat(first.readToTheEnd().length()).isLessThan(8 * MEGABYTE);
        }
    }

    @Test
    void holdsOneResponseIfTheClientDoesNotRead() throws IOException {
        try (var client = connect(Map.of("tandem.connection.unread-time", "300ms"))) {
            client.send(GET.formatted(8 * MEGABYTE).repeat(100));

            Await.until(() -> wasClosed(client));
            assertThat(responses()).isEqualTo(1);
        }
    }

    @Test
    void respondsToPipelinedRequestsInOrder() throws IOException {
        try (var client = connect(Map.of())) {
            var responses = client.send(SMALL.repeat(50))
                    .send(post(5) + "hello")
                    .send(SMALL.repeat(50))
                    .send(LAST)
                    .readToTheEnd();

            assertThat(responses.split("HTTP/1.1 200 ", -1)).hasSize(1 + 50 + 1 + 50 + 1);
            assertThat(responses.split("HTTP/1.1 200 ", -1)[51]).endsWith("\r\n\r\n5");
            assertThat(responses).contains("X-Request-Id: last");
        }
    }

    @Test
    void acceptsAChunkedBodyAfterContinue() throws IOException {
        try (var client = connect(Map.of())) {
            var chunked = post(0).replace("Content-Length: 0", "Transfer-Encoding: chunked\r\nExpect: 100-continue");
            var responses = client.send(chunked)
                    .send("3\r\nabc\r\n")
                    .send("2\r\nde\r\n0\r\n\r\n")
                    .send(LAST)
                    .readToTheEnd();

            assertThat(responses).contains("\r\n\r\n5HTTP/1.1 200", "X-Request-Id: last");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Host: a\r\nHost: a\r\n",
                "Host: a\r\nHost: b\r\n",
                "Host: a b\r\n",
                "Host: user@a\r\n",
                "Host: a, b\r\n",
                "Host: a/b\r\n",
                "Host: a\r\nTransfer-Encoding: gzip\r\n",
                "Host: a\r\nTransfer-Encoding: gzip, chunked\r\n",
                "Host: a\r\nTransfer-Encoding: chunked, identity\r\n",
                "Host: a\r\nTransfer-Encoding: xchunked\r\n",
                "Host: a\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n",
                "Host: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n",
                "Host: a\r\nContent-Length: 5\r\nContent-Length: 6\r\n"
            })
    void refusesARequestWhoseHostOrEndIsInDoubt(String headers) throws IOException {
        try (var client = connect(Map.of())) {
            var response = client.send("POST /test/large HTTP/1.1\r\nContent-Type: text/plain\r\n" + headers + "\r\n")
                    .send("0\r\n\r\n" + LAST)
                    .readToTheEnd();

            assertThat(response)
                    .startsWith("HTTP/1.1 400 ")
                    .containsIgnoringCase("\r\nContent-Type: application/problem+json")
                    .containsIgnoringCase("\r\nConnection: close")
                    .containsIgnoringCase("\r\nX-Request-Id: ")
                    .contains("\"code\":\"request.bad-request\"")
                    .doesNotContain("HTTP/1.1 200");
        }
    }

    @ParameterizedTest
    @CsvSource({"HTTP/1.1, Host: localhost", "HTTP/1.1, Host: [::1]:8080", "HTTP/1.0, X: y", "HTTP/1.0, Host: a"})
    void acceptsARequestWhoseHostIsClear(String version, String header) throws IOException {
        try (var client = connect(Map.of())) {
            var response = client.send(
                            "GET /test/large/10 " + version + "\r\nConnection: close\r\n" + header + "\r\n\r\n")
                    .readToTheEnd();

            assertThat(response).startsWith(version + " 200 ");
        }
    }

    private static String post(int length) {
        return "POST /test/large HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: " + length
                + "\r\n\r\n";
    }

    private RawClient connect(Map<String, Object> settings) throws IOException {
        context = ApplicationContext.builder("test")
                .properties(GENEROUS)
                .properties(Map.of("micronaut.server.port", -1))
                .properties(settings)
                .start();
        context.getBean(EmbeddedServer.class).start();
        return client();
    }

    private RawClient client() throws IOException {
        return new RawClient(context.getBean(EmbeddedServer.class).getPort());
    }

    private long unread() {
        return context.getBean(UnreadResponses.class).bytes();
    }

    private int responses() {
        return context.getBean(LargeController.class).responses.get();
    }

    private long closedFor(String reason) {
        return lines.messages().filter(line -> line.contains(reason)).count();
    }

    /// Looks for the port, since other tests close connections at the same time.
    private boolean wasClosed(RawClient client) {
        var end = ":" + client.port() + " was closed: it has not read its response";
        return lines.messages().anyMatch(line -> line.endsWith(end));
    }
}
