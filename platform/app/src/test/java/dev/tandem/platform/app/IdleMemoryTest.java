package dev.tandem.platform.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdleMemoryTest {
    private long collections = 5;
    private long heap = 1L << 30;
    private int returns;

    private final IdleMemory memory = new IdleMemory(() -> collections, () -> heap, () -> {
        collections++;
        returns++;
    });

    @Test
    void returnsMemoryOnceAfterABusyTime() {
        memory.returnWhenIdle();
        assertThat(returns).isZero();

        memory.returnWhenIdle();
        memory.returnWhenIdle();
        assertThat(returns).isEqualTo(1);

        collections += 10;
        memory.returnWhenIdle();
        assertThat(returns).isEqualTo(1);
        memory.returnWhenIdle();
        assertThat(returns).isEqualTo(2);
    }

    @Test
    void leavesASmallHeapAlone() {
        heap = 100L << 20;

        memory.returnWhenIdle();
        memory.returnWhenIdle();

        assertThat(returns).isZero();
    }
}
