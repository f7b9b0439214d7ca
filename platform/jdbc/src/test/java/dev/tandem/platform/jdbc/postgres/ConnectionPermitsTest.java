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
    private static final int WAITING = 50;

    private final ConnectionPermits places = new ConnectionPermits(1, Duration.ofMinutes(10));

    /// Who gives one back and wants one again comes behind all who wait.
    @Test
    void areTakenInTheOrderInWhichTheyWereAskedFor() throws Exception {
        places.take();
        var served = new ConcurrentLinkedQueue<Integer>();
        var threads = new ArrayList<Thread>();
        for (var number = 0; number < WAITING; number++) {
            var own = number;
            threads.add(Thread.startVirtualThread(() -> takeTwice(own, served)));
            while (places.waiting() <= number) {
                Thread.sleep(1);
            }
        }

        places.giveBack();
        for (var thread : threads) {
            thread.join();
        }

        assertThat(served.stream().limit(WAITING))
                .containsExactlyElementsOf(IntStream.range(0, WAITING).boxed().toList());
        assertThat(places.timeouts()).isZero();
    }

    @Test
    void sayHowManyWaitToWhoGivesUp() throws SQLException {
        var impatient = new ConnectionPermits(1, Duration.ofSeconds(1));
        impatient.take();

        assertThatThrownBy(impatient::take)
                .isInstanceOf(SQLTransientConnectionException.class)
                .hasMessage("no connection to PostgreSQL came free within 1 s: 1 in use, 0 more waiting");
        assertThat(impatient.timeouts()).isEqualTo(1);
    }

    private void takeTwice(int number, ConcurrentLinkedQueue<Integer> served) {
        for (var i = 0; i < 2; i++) {
            try {
                places.take();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            served.add(number);
            places.giveBack();
        }
    }
}
