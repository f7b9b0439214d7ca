package dev.tandem.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdTest {
    @Test
    void isAUuidOfVersionSeven() {
        assertThat(Id.next().version()).isEqualTo(7);
        assertThat(Id.next().variant()).isEqualTo(2);
    }

    @Test
    void growsEvenWithinOneMillisecond() {
        var ids = Stream.generate(Id::next).limit(10_000).map(UUID::toString).toList();

        assertThat(ids).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void makesTheSameIdFromTheSameNumbers() {
        var id = Id.numbered(Instant.parse("2024-01-01T00:00:00.001Z"), 0x1abc, 255);

        assertThat(id).hasToString("018cc251-f401-7abc-8eed-0000000000ff");
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(Id.numbered(Instant.EPOCH, 0, -1)).hasToString("00000000-0000-7000-8eed-0000ffffffff");
    }
}
