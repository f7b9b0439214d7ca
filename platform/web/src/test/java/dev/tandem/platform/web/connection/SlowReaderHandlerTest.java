package dev.tandem.platform.web.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SlowReaderHandlerTest {
    private static final Duration UNREAD = Duration.ofSeconds(30);
    private static final int MEGABYTE = 1_048_576;

    private final UnreadResponses all = new UnreadResponses(limits(3 * MEGABYTE, 10));

    @Test
    void closesWhoTakesNothing() {
        var socket = socket();

        socket.answer(MEGABYTE);
        socket.pass(UNREAD.minusSeconds(2));
        assertThat(socket.isOpen()).isTrue();
        socket.pass(Duration.ofSeconds(4));

        assertThat(socket.isOpen()).isFalse();
        assertThat(all.bytes()).isZero();
    }

    @Test
    void keepsWhoReadsSlowly() {
        var socket = socket();

        socket.answer(MEGABYTE);
        for (var i = 0; i < 40; i++) {
            socket.pass(Duration.ofSeconds(20));
            socket.take(20_000);
        }

        assertThat(socket.isOpen()).isTrue();
        assertThat(all.bytes()).isBetween(MEGABYTE - 800_000L, MEGABYTE - 700_000L);
    }

    @Test
    void closesWhoTakesAByteNowAndThen() {
        var socket = socket();

        socket.answer(MEGABYTE);
        for (var i = 0; i < 40; i++) {
            socket.pass(Duration.ofSeconds(1));
            socket.take(1);
        }

        assertThat(socket.isOpen()).isFalse();
    }

    @Test
    void keepsWhoHasReadAllAndIsIdle() {
        var socket = socket();

        socket.answer(MEGABYTE);
        socket.take(MEGABYTE);
        socket.pass(UNREAD.multipliedBy(10));

        assertThat(socket.isOpen()).isTrue();
        assertThat(all.bytes()).isZero();
    }

    @Test
    void keepsWhoTakesEachOfManyAnswers() {
        var socket = socket();

        for (var i = 0; i < 100; i++) {
            socket.answer(10_000);
            socket.pass(Duration.ofSeconds(5));
            socket.take(10_000);
        }

        assertThat(socket.isOpen()).isTrue();
    }

    @Test
    void closesWhoHasTakenNothingForLongestWhenItBecomesTooMuch() {
        var still = socket();
        var slow = socket();
        still.answer(MEGABYTE);
        slow.answer(MEGABYTE);
        slow.take(100_000);
        slow.pass(Duration.ofSeconds(5));
        still.pass(Duration.ofSeconds(5));

        var others = new SlowSocket[] {socket(), socket()};
        for (var other : others) {
            other.pass(Duration.ofSeconds(10));
            other.answer(MEGABYTE);
        }

        assertThat(still.isOpen()).isFalse();
        assertThat(slow.isOpen()).isTrue();
        assertThat(others).allMatch(SlowSocket::isOpen);
        assertThat(all.bytes()).isLessThanOrEqualTo(3 * MEGABYTE);
    }

    private SlowSocket socket() {
        return SlowSocket.with(new SlowReaderHandler(UNREAD, all));
    }

    private static ConnectionLimits limits(long bytes, int connections) {
        return new ConnectionLimits(UNREAD, UNREAD, 1, UNREAD, bytes, connections, 1);
    }
}
