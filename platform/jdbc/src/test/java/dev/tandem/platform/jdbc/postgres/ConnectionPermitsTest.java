package dev.tandem.platform.jdbc.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 10, unit = TimeUnit.MINUTES)
class ConnectionPermitsTest {
    private static final int THREADS = 50;

    private final ConnectionPermits permits = new ConnectionPermits(1, Duration.ofMinutes(10));

    /// Each thread takes a permit twice; its second request comes behind all that wait.
    @Test
    void areGivenInTheOrderOfTheRequests() throws Exception {
        permits.acquire();
        var served = new ConcurrentLinkedQueue<Integer>();
        var threads = new ArrayList<Thread>();
        for (var number = 0; number < THREADS; number++) {
            var own = number;
            threads.add(Thread.startVirtualThread(() -> acquireTwice(own, served)));
            while (permits.waiting() <= number) {
                Thread.sleep(1);
            }
        }

        permits.release();
        for (var thread : threads) {
            thread.join();
        }

        assertThat(served.stream().limit(THREADS))
                .containsExactlyElementsOf(IntStream.range(0, THREADS).boxed().toList());
        assertThat(permits.timeouts()).isZero();
    }

    @Test
    void sayHowManyWaitAfterATimeout() throws SQLException {
        var single = new ConnectionPermits(1, Duration.ofSeconds(1));
        single.acquire();

        assertThatThrownBy(single::acquire)
                .isInstanceOf(SQLTransientConnectionException.class)
                .hasMessage("no connection to PostgreSQL came free within 1 s: 1 in use, 0 more waiting");
        assertThat(single.timeouts()).isEqualTo(1);
    }

    private void acquireTwice(int number, ConcurrentLinkedQueue<Integer> served) {
        for (var i = 0; i < 2; i++) {
            try {
                permits.acquire();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            served.add(number);
            permits.release();
        }
    }
}
