package dev.tandem.platform.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.testkit.TestClock;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SeedProgressTest {
    private final TestClock clock = new TestClock();
    private final StringWriter shown = new StringWriter();

    @Test
    void printsALineEveryTwoSeconds() {
        var progress = progress();

        progress.at("trips", 0, 1_000_000);
        for (var done = 100_000; done <= 500_000; done += 100_000) {
            clock.advance(Duration.ofSeconds(1));
            progress.at("trips", done, 1_000_000);
        }

        assertThat(shown.toString().lines())
                .containsExactly(
                        "trips: 20 %, 200,000 of 1,000,000, 100,000/s, 8.0 s left",
                        "trips: 40 %, 400,000 of 1,000,000, 100,000/s, 6.0 s left");
    }

    @Test
    void countsWhatWasThereBeforeOutOfTheRate() {
        var progress = progress();

        progress.at("trips", 900_000, 2_000_000);
        clock.advance(Duration.ofSeconds(10));
        progress.at("trips", 1_000_000, 2_000_000);
        clock.advance(Duration.ofSeconds(100));
        progress.at("trips", 2_000_000, 2_000_000);

        assertThat(shown.toString().lines())
                .containsExactly(
                        "trips: 50 %, 1,000,000 of 2,000,000, 10,000/s, 1 min 40 s left",
                        "trips: 1,100,000 added in 1 min 50 s, 2,000,000 in all");
    }

    @Test
    void saysThatNothingWasToBeDone() {
        progress().at("trips", 100_000, 100_000);

        assertThat(shown.toString().lines()).containsExactly("trips: all 100,000 are there already");
    }

    private SeedProgress progress() {
        return new SeedProgress(new PrintWriter(shown, true), clock);
    }
}
