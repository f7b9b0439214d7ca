package dev.tandem.platform.kernel.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.platform.kernel.Id;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysetTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Keyset<Item> NEWEST =
            Keyset.descending(KeyType.MOMENT, Item::moment).thenDescending(KeyType.ID, Item::id);
    private static final Keyset<Item> MOST =
            Keyset.descending(KeyType.NUMBER, Item::count).thenAscending(KeyType.TEXT, Item::name);

    private final List<Item> items = IntStream.range(0, 40)
            .mapToObj(i -> new Item(Id.next(), NOON.plusSeconds(i % 3), i % 4, "name " + i))
            .toList();

    record Item(UUID id, Instant moment, int count, String name) {}

    @Test
    void sortsByEachKeyInItsDirection() {
        assertThat(walked(NEWEST, 100)).isSortedAccordingTo((one, other) -> {
            var byMoment = other.moment().compareTo(one.moment());
            return byMoment == 0 ? other.id().toString().compareTo(one.id().toString()) : byMoment;
        });
        assertThat(walked(MOST, 100)).extracting(Item::count).first().isEqualTo(3);
        assertThat(walked(MOST, 100)).extracting(Item::name).startsWith("name 11", "name 15", "name 19");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 39, 40})
    void isWalkedByAnyLimit(int limit) {
        assertThat(walked(NEWEST, limit)).isEqualTo(walked(NEWEST, 100)).hasSize(40);
        assertThat(walked(MOST, limit)).isEqualTo(walked(MOST, 100)).hasSize(40);
    }

    /// `UUID.compareTo` would put this id before all others.
    @Test
    void comparesIdsAsDatabasesDo() {
        var last = new Item(UUID.fromString("f0000000-0000-7000-8000-000000000000"), NOON.plusSeconds(9), 0, "last");
        var before = new Item(Id.next(), last.moment(), 0, "before");

        assertThat(NEWEST.slice(List.of(before, last).stream(), SliceRequest.first(9))
                        .items())
                .containsExactly(last, before);
    }

    @Test
    void refusesTheCursorOfAnotherList() {
        var foreign = MOST.slice(items.stream(), SliceRequest.first(1)).after(0);

        assertThatThrownBy(() -> NEWEST.at(foreign)).isInstanceOf(MalformedCursor.class);
        assertThatThrownBy(() -> NEWEST.slice(items.stream(), new SliceRequest(1, foreign)))
                .isInstanceOf(MalformedCursor.class);
        assertThatThrownBy(() -> NEWEST.at(Cursor.of(NOON))).isInstanceOf(MalformedCursor.class);
    }

    private List<Item> walked(Keyset<Item> keyset, int limit) {
        var slice = keyset.slice(items.stream(), SliceRequest.first(limit));
        var walked = new ArrayList<>(slice.items());
        while (slice.next() != null) {
            slice = keyset.slice(items.stream(), new SliceRequest(limit, slice.next()));
            walked.addAll(slice.items());
        }
        return walked;
    }
}
