package dev.tandem.platform.kernel.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.platform.kernel.ExpectedRevision;
import dev.tandem.platform.kernel.Id;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StaleRetryTest {
    private final List<Integer> attempts = new ArrayList<>();

    record ThingId(UUID value) implements Id {}

    @Test
    void repeatsStaleWork() {
        assertThat(StaleRetry.run(ExpectedRevision.ANY, () -> staleUntil(4))).isEqualTo("done");

        assertThat(attempts).containsExactly(1, 2, 3, 4);
        assertThat(StaleRetry.attempt()).isZero();
    }

    @Test
    void tellsAClientThatExpectsARevision() {
        var expected = new ExpectedRevision(Set.of(7L));

        assertThatThrownBy(() -> StaleRetry.run(expected, () -> staleUntil(4))).isInstanceOf(ThingStale.class);
        assertThat(attempts).containsExactly(1);
    }

    @Test
    void givesUpInTheEnd() {
        assertThatThrownBy(() -> StaleRetry.run(ExpectedRevision.ANY, () -> staleUntil(Integer.MAX_VALUE)))
                .isInstanceOf(ThingStale.class);
    }

    private String staleUntil(int attempt) {
        attempts.add(StaleRetry.attempt());
        if (StaleRetry.attempt() < attempt) {
            throw new ThingStale(new ThingId(Id.next()));
        }
        return "done";
    }
}
