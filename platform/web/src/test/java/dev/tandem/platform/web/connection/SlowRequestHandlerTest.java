package dev.tandem.platform.web.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SlowRequestHandlerTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final SlowRequestHandler arrival = new SlowRequestHandler(
            new ConnectionSettings(Duration.ofSeconds(15), Duration.ofSeconds(30), 4_096, SECOND, 1, 1, 1));
    private final SlowSocket socket = SlowSocket.with(arrival);

    @Test
    void keepsAClientThatSendsNothing() {
        socket.passTime(Duration.ofMinutes(10));

        assertThat(socket.isOpen()).isTrue();
    }

    @Test
    void keepsAClientThatWaitsForAResponse() {
        socket.receive(100);
        arrival.headEnded();
        arrival.requestEnded();

        socket.passTime(Duration.ofMinutes(10));

        assertThat(socket.isOpen()).isTrue();
    }

    @Test
    void closesAClientWhoseHeadersDoNotEnd() {
        assertThat(secondsUntilClosed(1)).isBetween(14, 17);
    }

    @Test
    void closesAClientWhoseBodyDrips() {
        socket.receive(100);
        arrival.headEnded();

        assertThat(secondsUntilClosed(1)).isBetween(29, 32);
    }

    @Test
    void givesALargerBodyMoreTime() {
        socket.receive(100);
        arrival.headEnded();

        assertThat(secondsUntilClosed(5_000)).isGreaterThan(120);
    }

    @Test
    void countsNoTimeWhileTheServerDoesNotRead() {
        socket.receive(100);
        socket.config().setAutoRead(false);
        socket.flushInbound();
        arrival.headEnded();

        socket.passTime(Duration.ofMinutes(1));

        assertThat(socket.isOpen()).isTrue();
    }

    /// The seconds until the connection is closed, while this many bytes arrive in each of
    /// them.
    private int secondsUntilClosed(int bytes) {
        for (var second = 0; second < 130; second++) {
            socket.receive(bytes);
            socket.allowReading(10_000);
            socket.passTime(SECOND);
            if (!socket.isOpen()) {
                return second;
            }
        }
        return Integer.MAX_VALUE;
    }
}
