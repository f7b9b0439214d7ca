package dev.tandem.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SliceTest {
    private final SliceRequest two = SliceRequest.first(2);

    @Test
    void endsWhenNothingMoreWasFound() {
        assertThat(Slice.of(List.of("a", "b"), two, Cursor::of)).isEqualTo(new Slice<>(List.of("a", "b"), null));
    }

    @Test
    void goesOnAfterTheLastItemShown() {
        assertThat(Slice.of(List.of("a", "b", "c"), two, Cursor::of))
                .isEqualTo(new Slice<>(List.of("a", "b"), Cursor.of("b")));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 101})
    void refusesALimitThatIsNone(int limit) {
        assertThatThrownBy(() -> SliceRequest.first(limit))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        failure -> assertThat(failure.violations())
                                .containsExactly(new Invalid.Violation("limit", "must lie between 1 and 100")));
    }
}
