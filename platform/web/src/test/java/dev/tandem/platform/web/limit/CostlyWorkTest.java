package dev.tandem.platform.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.testkit.Await;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Callers ask for more costly work than there is room for.
class CostlyWorkTest {
    private static final int THREADS = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    private static final int ROOM = THREADS * 17;

    private final ApplicationContext context = ApplicationContext.builder("test")
            .properties(Map.of("micronaut.server.port", -1))
            .start();
    private final EmbeddedServer server = context.getBean(EmbeddedServer.class).start();
    private final CostlyController work = context.getBean(CostlyController.class);
    private final CostlyWorkThreads threads = context.getBean(CostlyWorkThreads.class);
    private final List<Socket> callers = new ArrayList<>();

    @AfterEach
    void stop() throws IOException {
        work.mayEnd = true;
        for (var caller : callers) {
            caller.close();
        }
        context.close();
    }

    @Test
    void refusesWorkForWhichThereIsNoRoom() throws IOException {
        fill();

        assertThat(response(call("POST"))).startsWith("HTTP/1.1 503").contains("Retry-After: 2", "server.busy");
        assertThat(response(call("GET"))).startsWith("HTTP/1.1 200");
        assertThat(work.begun).hasValue(THREADS);

        work.mayEnd = true;
        for (var waiting : callers.subList(0, ROOM)) {
            assertThat(response(waiting)).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void skipsWorkOfClosedConnections() throws IOException {
        fill();
        for (var leaving : callers) {
            leaving.close();
        }

        letTheServerNoticeClosedConnections();
        work.mayEnd = true;

        assertThat(response(call("POST"))).startsWith("HTTP/1.1 200");
        assertThat(work.begun).hasValue(THREADS + 1);
    }

    /// Sends enough requests that every event loop has noticed the closed connections.
    private void letTheServerNoticeClosedConnections() throws IOException {
        for (var i = 0; i < 8 * Runtime.getRuntime().availableProcessors(); i++) {
            assertThat(response(call("GET"))).startsWith("HTTP/1.1 200");
        }
    }

    private void fill() throws IOException {
        for (var i = 0; i < ROOM; i++) {
            call("POST");
        }
        Await.until(() -> work.begun.get() == THREADS && threads.waiting() == ROOM - THREADS);
    }

    private Socket call(String method) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort());
        callers.add(socket);
        socket.getOutputStream()
                .write("%s /test/costly HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                        .formatted(method)
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String response(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
