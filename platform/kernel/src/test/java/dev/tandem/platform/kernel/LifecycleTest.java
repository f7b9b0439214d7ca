package dev.tandem.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class LifecycleTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00.123Z");
    private static final Instant LATER = NOON.plusMillis(1);

    private final Lifecycle fresh = Lifecycle.created(NOON);

    @Test
    void startsUnchangedAndNotDeleted() {
        assertThat(fresh).isEqualTo(new Lifecycle(NOON, NOON, null, 0));
    }

    @Test
    void countsADeletionAsAChange() {
        assertThat(fresh.deleted(LATER)).isEqualTo(new Lifecycle(NOON, LATER, LATER, 0));
    }

    @Test
    void clearsTheDeletionWhenRestored() {
        assertThat(fresh.deleted(NOON).restored(LATER)).isEqualTo(new Lifecycle(NOON, LATER, null, 0));
    }

    @Test
    void keepsItsOrderIfTheClockIsSetBack() {
        var touched = fresh.touched(LATER);

        assertThat(touched.touched(NOON)).isEqualTo(touched);
        assertThat(touched.deleted(NOON)).isEqualTo(new Lifecycle(NOON, LATER, LATER, 0));
        assertThat(touched.restored(NOON)).isEqualTo(touched);
    }

    @Test
    void raisesTheRevisionOnlyWhenStored() {
        assertThat(fresh.touched(LATER).nextRevision()).isEqualTo(new Lifecycle(NOON, LATER, null, 1));
    }

    @Test
    void refusesMomentsFinerThanAMillisecond() {
        assertThatThrownBy(() -> Lifecycle.created(NOON.plusNanos(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Clock");
    }

    @Test
    void refusesMomentsInTheWrongOrder() {
        assertThatThrownBy(() -> new Lifecycle(LATER, NOON, null, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Lifecycle(NOON, NOON, LATER, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
