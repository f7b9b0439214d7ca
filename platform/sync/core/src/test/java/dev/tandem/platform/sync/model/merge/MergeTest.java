package dev.tandem.platform.sync.model.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.kernel.Id;
import dev.tandem.platform.sync.MergeRule;
import dev.tandem.platform.sync.model.merge.Stamp.Origin;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Which write stays when several devices have changed a row without knowing of each other.
class MergeTest {
    private static final UUID PHONE = UUID.fromString("01890a5d-ac96-7000-8000-000000000001");
    private static final UUID TABLET = UUID.fromString("01890a5d-ac96-7000-8000-000000000002");

    private final Map<String, StampedField> row = Map.of(
            "note", new StampedField("\"old\"", Stamp.of(100), 7),
            "status", new StampedField("\"pending\"", Stamp.of(100), 3));

    @Test
    void keepsBothWritesOfDifferentFields() {
        var first = merged(row, write(PHONE, 110, Map.of("note", "\"mine\"")));
        var both = merged(first.fields(), write(TABLET, 105, Map.of("status", "\"paid\"")));

        assertThat(values(both)).isEqualTo(Map.of("note", "\"mine\"", "status", "\"paid\""));
        assertThat(both.lost()).isEmpty();
    }

    @Test
    void keepsTheLaterOfTwoWritesWhicheverComesFirst() {
        var early = write(PHONE, 110, Map.of("note", "\"early\""));
        var late = write(TABLET, 120, Map.of("note", "\"late\""));

        var lateLast = merged(merged(row, early).fields(), late);
        var lateFirst = merged(merged(row, late).fields(), early);

        assertThat(values(lateLast)).containsEntry("note", "\"late\"").isEqualTo(values(lateFirst));
        assertThat(lateLast.won()).containsExactly("note");
        assertThat(lateFirst.lost()).containsExactly("note");
    }

    @Test
    void letsTheDeviceDecideAtTheSameTime() {
        var phone = write(PHONE, 110, Map.of("note", "\"phone\""));
        var tablet = write(TABLET, 110, Map.of("note", "\"tablet\""));

        assertThat(values(merged(merged(row, phone).fields(), tablet)))
                .containsEntry("note", "\"tablet\"")
                .isEqualTo(values(merged(merged(row, tablet).fields(), phone)));
    }

    /// Two writes of the same value count as the later one.
    @Test
    void remembersTheLaterOfEqualWrites() {
        var again = merged(
                merged(row, write(PHONE, 110, Map.of("note", "\"a\""))).fields(),
                write(TABLET, 130, Map.of("note", "\"a\"")));

        assertThat(merged(again.fields(), write(PHONE, 120, Map.of("note", "\"b\"")))
                        .lost())
                .containsExactly("note");
    }

    /// A clock that is slow does not keep a device from changing what it has seen.
    @Test
    void takesTheWriteOfWhoKnewTheValue() {
        var base = new Base(7, Map.of("note", "\"old\"", "status", "\"pending\""));
        var slow = new Write(Map.of("note", "\"new\""), stamp(PHONE, 50), Optional.of(base));

        var merge = merged(row, slow);

        assertThat(values(merge)).containsEntry("note", "\"new\"");
        assertThat(merge.won()).isEmpty();
        assertThat(merged(merge.fields(), write(TABLET, 99, Map.of("note", "\"other\"")))
                        .lost())
                .containsExactly("note");
    }

    /// What a device sends as it knew it is no change of its own.
    @Test
    void mergesAWholeRowWithTheOneThatTheClientKnew() {
        var base = new Base(3, Map.of("note", "\"older\"", "status", "\"pending\""));
        var whole = new Write(Map.of("note", "\"older\"", "status", "\"paid\""), stamp(PHONE, 500), Optional.of(base));

        assertThat(values(merged(row, whole))).isEqualTo(Map.of("note", "\"old\"", "status", "\"paid\""));
    }

    @Test
    void keepsARowTogetherWhereItsModuleWantsThat() {
        var early = write(PHONE, 110, Map.of("note", "\"mine\""));
        var late = write(TABLET, 120, Map.of("status", "\"paid\""));

        var lateFirst = Merge.of(Merge.of(row, late, MergeRule.WHOLE_ROW).fields(), early, MergeRule.WHOLE_ROW);

        assertThat(values(lateFirst)).isEqualTo(Map.of("note", "\"old\"", "status", "\"paid\""));
        assertThat(lateFirst.lost()).containsExactly("note");
    }

    private static Merge merged(Map<String, StampedField> row, Write write) {
        return Merge.of(row, write, MergeRule.BY_FIELD);
    }

    private static Write write(UUID device, long millis, Map<String, String> values) {
        return new Write(values, stamp(device, millis), Optional.empty());
    }

    private static Stamp stamp(UUID device, long millis) {
        return new Stamp(millis, 0, new Origin(device, Id.next()));
    }

    private static Map<String, String> values(Merge merge) {
        return Merge.values(merge.fields());
    }
}
