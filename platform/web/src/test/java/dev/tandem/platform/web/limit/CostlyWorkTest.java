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

/// More callers ask for costly work than there is room for.
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
    void refusesWhatFindsNoRoomAndServesTheRest() throws IOException {
        fill();

        assertThat(answer(call("POST"))).startsWith("HTTP/1.1 503").contains("Retry-After: 2", "server.busy");
        assertThat(answer(call("GET"))).startsWith("HTTP/1.1 200");
        assertThat(work.begun).hasValue(THREADS);

        work.mayEnd = true;
        for (var waiting : callers.subList(0, ROOM)) {
            assertThat(answer(waiting)).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void doesNothingForThoseWhoHaveLeft() throws IOException {
        fill();
        for (var leaving : callers) {
            leaving.close();
        }

        letTheServerSeeThem();
        work.mayEnd = true;

        assertThat(answer(call("POST"))).startsWith("HTTP/1.1 200");
        assertThat(work.begun).hasValue(THREADS + 1);
    }

    /// Each event loop learns of those who have left before it serves whoever comes after the next one.
    private void letTheServerSeeThem() throws IOException {
        for (var i = 0; i < 8 * Runtime.getRuntime().availableProcessors(); i++) {
            assertThat(answer(call("GET"))).startsWith("HTTP/1.1 200");
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

    private static String answer(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
