package dev.tandem.platform.web.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SlowReaderHandlerTest {
    private static final Duration UNREAD = Duration.ofSeconds(30);
    private static final int MEGABYTE = 1_048_576;

    private final UnreadResponses all = new UnreadResponses(limits(3 * MEGABYTE, 10));

    @Test
    void closesAClientThatReadsNothing() {
        var socket = socket();

        socket.respond(MEGABYTE);
        socket.passTime(UNREAD.minusSeconds(2));
        assertThat(socket.isOpen()).isTrue();
        socket.passTime(Duration.ofSeconds(4));

        assertThat(socket.isOpen()).isFalse();
        assertThat(all.bytes()).isZero();
    }

    @Test
    void keepsAClientThatReadsSlowly() {
        var socket = socket();

        socket.respond(MEGABYTE);
        for (var i = 0; i < 40; i++) {
            socket.passTime(Duration.ofSeconds(20));
            socket.allowReading(20_000);
        }

        assertThat(socket.isOpen()).isTrue();
        assertThat(all.bytes()).isBetween(MEGABYTE - 800_000L, MEGABYTE - 700_000L);
    }

    @Test
    void closesAClientThatReadsSingleBytes() {
        var socket = socket();

        socket.respond(MEGABYTE);
        for (var i = 0; i < 40; i++) {
            socket.passTime(Duration.ofSeconds(1));
            socket.allowReading(1);
        }

        assertThat(socket.isOpen()).isFalse();
    }

    @Test
    void keepsAnIdleClientThatHasReadAll() {
        var socket = socket();

        socket.respond(MEGABYTE);
        socket.allowReading(MEGABYTE);
        socket.passTime(UNREAD.multipliedBy(10));

        assertThat(socket.isOpen()).isTrue();
        assertThat(all.bytes()).isZero();
    }

    @Test
    void keepsAClientThatReadsEachResponse() {
        var socket = socket();

        for (var i = 0; i < 100; i++) {
            socket.respond(10_000);
            socket.passTime(Duration.ofSeconds(5));
            socket.allowReading(10_000);
        }

        assertThat(socket.isOpen()).isTrue();
    }

    @Test
    void closesTheLongestIdleClientBeyondALimit() {
        var still = socket();
        var slow = socket();
        still.respond(MEGABYTE);
        slow.respond(MEGABYTE);
        slow.allowReading(100_000);
        slow.passTime(Duration.ofSeconds(5));
        still.passTime(Duration.ofSeconds(5));

        var others = new SlowSocket[] {socket(), socket()};
        for (var other : others) {
            other.passTime(Duration.ofSeconds(10));
            other.respond(MEGABYTE);
        }

        assertThat(still.isOpen()).isFalse();
        assertThat(slow.isOpen()).isTrue();
        assertThat(others).allMatch(SlowSocket::isOpen);
        assertThat(all.bytes()).isLessThanOrEqualTo(3 * MEGABYTE);
    }

    private SlowSocket socket() {
        return SlowSocket.with(new SlowReaderHandler(UNREAD, all));
    }

    private static ConnectionSettings limits(long bytes, int connections) {
        return new ConnectionSettings(UNREAD, UNREAD, 1, UNREAD, bytes, connections, 1);
    }
}
