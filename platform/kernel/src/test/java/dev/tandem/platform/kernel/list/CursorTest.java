package dev.tandem.platform.kernel.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    private static final Instant MOMENT = Instant.parse("2026-11-20T12:00:00.123Z");
    private static final UUID ID = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");

    private final Cursor cursor = Cursor.of(MOMENT, ID, "Ä 🚲\u001f.", "");

    @Test
    void decodesToWhatWasEncoded() {
        assertThat(Cursor.decode(cursor.encode())).isEqualTo(cursor);
        assertThat(cursor.instant(0)).isEqualTo(MOMENT);
        assertThat(cursor.uuid(1)).isEqualTo(ID);
    }

    @Test
    void needsNoEscapesInAUrl() {
        assertThat(cursor.encode()).matches("[A-Za-z0-9_.-]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "a b", "ä", "%"})
    void refusesTextThatIsNoCursor(String text) {
        assertThatThrownBy(() -> Cursor.decode(text)).isInstanceOf(MalformedCursor.class);
    }

    @Test
    void refusesThePartsOfAnotherList() {
        assertThatThrownBy(() -> cursor.instant(1)).isInstanceOf(MalformedCursor.class);
        assertThatThrownBy(() -> cursor.uuid(0)).isInstanceOf(MalformedCursor.class);
        assertThatThrownBy(() -> cursor.expecting(3)).isInstanceOf(MalformedCursor.class);
        assertThatThrownBy(() -> cursor.expecting(5)).isInstanceOf(MalformedCursor.class);
        assertThat(cursor.expecting(4)).isSameAs(cursor);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+1000000000-12-31T23:59:59.999999999Z",
                "+10000-01-01T00:00:00Z",
                "0000-12-31T23:59:59.999Z",
                "-4713-01-01T00:00:00Z",
                "2026-11-20T12:00:00.123456Z"
            })
    void refusesAMomentThatCannotBeStored(String moment) {
        assertThatThrownBy(() -> Cursor.of(moment).instant(0)).isInstanceOf(MalformedCursor.class);
    }

    @Test
    void refusesAnIdInAnotherForm() {
        assertThatThrownBy(() -> Cursor.of("1-1-1-1-1").uuid(0)).isInstanceOf(MalformedCursor.class);
    }
}
