package dev.tandem.platform.kernel.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.platform.kernel.failure.Invalid;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SliceTest {
    private final SliceRequest two = SliceRequest.first(2);

    @Test
    void endsWhenNothingMoreWasFound() {
        var slice = Slice.of(List.of("a", "b"), two, Cursor::of, SliceTest::uncounted);

        assertThat(slice.items()).containsExactly("a", "b");
        assertThat(slice.next()).isNull();
    }

    @Test
    void continuesAfterTheLastItemShown() {
        var slice = Slice.of(List.of("a", "b", "c"), two, Cursor::of, SliceTest::uncounted);

        assertThat(slice.items()).containsExactly("a", "b");
        assertThat(slice.next()).isEqualTo(Cursor.of("b"));
    }

    @Test
    void continuesAfterAnyOfItsItems() {
        var slice = Slice.of(List.of("a", "b", "c"), two, Cursor::of, SliceTest::uncounted)
                .map(letter -> letter + "!");

        assertThat(slice.items()).containsExactly("a!", "b!");
        assertThat(slice.after(0)).isEqualTo(Cursor.of("a"));
        assertThat(slice.after(1)).isEqualTo(Cursor.of("b"));
    }

    @Test
    void keepsItsCursorsWhenItIsFiltered() {
        var slice = Slice.of(List.of("a", "b", "c"), two, Cursor::of, SliceTest::uncounted);

        assertThat(slice.filter("b"::equals).items()).containsExactly("b");
        assertThat(slice.filter("b"::equals).after(0)).isEqualTo(Cursor.of("b"));
        assertThat(slice.filter("c"::equals).items()).isEmpty();
        assertThat(slice.filter("c"::equals).next()).isEqualTo(Cursor.of("b"));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, true", "9999, 9999, true", "10000, 10000, true", "10001, 10000, false"})
    void countsTheListUpToTheMaximum(int length, int count, boolean exact) {
        var request = new SliceRequest(2, null, true);

        var slice = Slice.of(List.of("a", "b", "c"), request, Cursor::of, most -> Math.min(most, length));

        assertThat(slice.total()).isEqualTo(new Total(count, exact));
        assertThat(slice.map(String::length).filter(item -> false).total()).isEqualTo(slice.total());
        assertThat(Slice.empty(request).total()).isEqualTo(new Total(0, true));
        assertThat(Slice.empty(two).total()).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 101})
    void refusesALimitOutOfRange(int limit) {
        assertThatThrownBy(() -> SliceRequest.first(limit))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        failure -> assertThat(failure.violations())
                                .containsExactly(new Invalid.Violation("limit", "must lie between 1 and 100")));
    }

    private static int uncounted(int most) {
        throw new AssertionError("nobody asked to count as far as " + most);
    }
}
