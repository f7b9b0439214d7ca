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
        var slice = Slice.of(List.of("a", "b"), two, Cursor::of);

        assertThat(slice.items()).containsExactly("a", "b");
        assertThat(slice.next()).isNull();
    }

    @Test
    void goesOnAfterTheLastItemShown() {
        var slice = Slice.of(List.of("a", "b", "c"), two, Cursor::of);

        assertThat(slice.items()).containsExactly("a", "b");
        assertThat(slice.next()).isEqualTo(Cursor.of("b"));
    }

    @Test
    void goesOnAfterAnyOfItsItems() {
        var slice = Slice.of(List.of("a", "b", "c"), two, Cursor::of).map(letter -> letter + "!");

        assertThat(slice.items()).containsExactly("a!", "b!");
        assertThat(slice.after(0)).isEqualTo(Cursor.of("a"));
        assertThat(slice.after(1)).isEqualTo(Cursor.of("b"));
    }

    @Test
    void goesOnWhereItDidWithoutWhatWasLeftOut() {
        var slice = Slice.of(List.of("a", "b", "c"), two, Cursor::of);

        assertThat(slice.filter("b"::equals).items()).containsExactly("b");
        assertThat(slice.filter("b"::equals).after(0)).isEqualTo(Cursor.of("b"));
        assertThat(slice.filter("c"::equals).items()).isEmpty();
        assertThat(slice.filter("c"::equals).next()).isEqualTo(Cursor.of("b"));
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
