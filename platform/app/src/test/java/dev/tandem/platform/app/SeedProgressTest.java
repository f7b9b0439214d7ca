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
    void drawsABarAnewOnATerminal() {
        var progress = progress(true);

        progress.at("trips", 0, 100_000);
        clock.advance(Duration.ofMillis(2_500));
        progress.at("trips", 50_000, 100_000);
        clock.advance(Duration.ofMillis(2_500));
        progress.at("trips", 100_000, 100_000);

        assertThat(shown)
                .hasToString("\r\033[Ktrips [------------------------] 0 %, 0 of 100,000"
                        + "\r\033[Ktrips [############------------] 50 %, 50,000 of 100,000, 20,000/s, 2.5 s left"
                        + "\r\033[Ktrips: 100,000 added in 5.0 s, 100,000 in all" + System.lineSeparator());
    }

    @Test
    void printsALineNowAndThenElsewhere() {
        var progress = progress(false);

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
        var progress = progress(false);

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
        progress(false).at("trips", 100_000, 100_000);

        assertThat(shown.toString().lines()).containsExactly("trips: all 100,000 are there already");
    }

    private SeedProgress progress(boolean terminal) {
        return new SeedProgress(new PrintWriter(shown, true), terminal, clock);
    }
}
