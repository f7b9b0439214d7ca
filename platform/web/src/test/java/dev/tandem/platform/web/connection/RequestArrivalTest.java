package dev.tandem.platform.web.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RequestArrivalTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final RequestArrival arrival = new RequestArrival(
            new ConnectionLimits(Duration.ofSeconds(15), Duration.ofSeconds(30), 4_096, SECOND, 1, 1, 1));
    private final SlowSocket socket = SlowSocket.with(arrival);

    @Test
    void keepsWhoSendsNothing() {
        socket.pass(Duration.ofMinutes(10));

        assertThat(socket.isOpen()).isTrue();
    }

    @Test
    void keepsWhoseRequestIsBeingAnswered() {
        socket.receive(100);
        arrival.headEnded();
        arrival.requestEnded();

        socket.pass(Duration.ofMinutes(10));

        assertThat(socket.isOpen()).isTrue();
    }

    @Test
    void closesWhoseHeadersDoNotEnd() {
        assertThat(secondsUntilClosed(1)).isBetween(14, 17);
    }

    @Test
    void closesWhoseBodyDrips() {
        socket.receive(100);
        arrival.headEnded();

        assertThat(secondsUntilClosed(1)).isBetween(29, 32);
    }

    @Test
    void givesABodyTimeByItsSize() {
        socket.receive(100);
        arrival.headEnded();

        assertThat(secondsUntilClosed(5_000)).isGreaterThan(120);
    }

    @Test
    void countsNoTimeInWhichTheServerDoesNotRead() {
        socket.receive(100);
        socket.config().setAutoRead(false);
        socket.flushInbound();
        arrival.headEnded();

        socket.pass(Duration.ofMinutes(1));

        assertThat(socket.isOpen()).isTrue();
    }

    /// While so many bytes come in each of them.
    private int secondsUntilClosed(int bytes) {
        for (var second = 0; second < 130; second++) {
            socket.receive(bytes);
            socket.take(10_000);
            socket.pass(SECOND);
            if (!socket.isOpen()) {
                return second;
            }
        }
        return Integer.MAX_VALUE;
    }
}
