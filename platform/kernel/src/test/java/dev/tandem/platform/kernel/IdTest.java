package dev.tandem.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;

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
}
