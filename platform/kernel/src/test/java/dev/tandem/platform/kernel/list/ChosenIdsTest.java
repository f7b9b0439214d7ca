package dev.tandem.platform.kernel.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tandem.platform.kernel.Id;
import dev.tandem.platform.kernel.failure.Invalid;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChosenIdsTest {
    private record ThingId(UUID value) implements Id {}

    private static final ThingId ONE = new ThingId(Id.next());
    private static final ThingId TWO = new ThingId(Id.next());
    private static final ThingId THREE = new ThingId(Id.next());

    private final ChosenIds<ThingId> chosen = new ChosenIds<>(List.of(THREE, ONE, THREE, TWO));

    @Test
    void showsEachThingOnceInTheOrderOfTheIds() {
        assertThat(slice(List.of(ONE, TWO, THREE), SliceRequest.first(9)).items())
                .containsExactly(THREE, ONE, TWO);
    }

    @Test
    void leavesOutWhatWasNotFound() {
        var slice = slice(List.of(TWO, THREE), new SliceRequest(9, null, true));

        assertThat(slice.items()).containsExactly(THREE, TWO);
        assertThat(slice.total()).isEqualTo(new Total(2, true));
    }

    @Test
    void continuesThroughAllThings() {
        var found = List.of(ONE, TWO, THREE);
        var first = slice(found, SliceRequest.first(1));
        var second = slice(found, new SliceRequest(1, first.next()));
        var third = slice(found, new SliceRequest(1, second.next()));

        assertThat(Stream.of(first, second, third).flatMap(slice -> slice.items().stream()))
                .containsExactly(THREE, ONE, TWO);
        assertThat(third.next()).isNull();
    }

    @Test
    void refusesMoreIdsThanAListShows() {
        var most = Stream.generate(() -> new ThingId(Id.next()))
                .limit(SliceRequest.MAX_LIMIT)
                .toList();
        var more = Stream.concat(most.stream(), Stream.of(most.getFirst())).toList();

        assertThat(new ChosenIds<>(most).ids()).isEqualTo(most);
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> new ChosenIds<>(more))
                .satisfies(invalid -> assertThat(invalid.violations())
                        .containsExactly(new Invalid.Violation("ids", "must be at most 100 ids")));
    }

    private Slice<ThingId> slice(List<ThingId> found, SliceRequest request) {
        return chosen.slice(found, Function.identity(), request);
    }
}
