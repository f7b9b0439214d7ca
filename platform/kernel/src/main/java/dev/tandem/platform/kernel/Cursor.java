package dev.tandem.platform.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// A place in a keyset list: the sort key of the last item shown, its parts in the order of the list's columns.
///
/// Outside it is opaque text. A part that is not of the type a list expects means that the cursor is another list's.
public record Cursor(List<String> key) {
    private static final String SEPARATOR = "\u001f";

    public Cursor {
        key = List.copyOf(key);
    }

    public static Cursor of(Object... key) {
        return new Cursor(Stream.of(key).map(Object::toString).toList());
    }

    public static Cursor decode(String text) {
        try {
            return new Cursor(List.of(new String(Base64.getUrlDecoder().decode(text), UTF_8).split(SEPARATOR)));
        } catch (IllegalArgumentException e) {
            throw new UnreadableCursor();
        }
    }

    public String encode() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, key).getBytes(UTF_8));
    }

    public Instant instant(int part) {
        try {
            return Instant.parse(part(part));
        } catch (DateTimeException e) {
            throw new UnreadableCursor();
        }
    }

    public UUID uuid(int part) {
        try {
            return UUID.fromString(part(part));
        } catch (IllegalArgumentException e) {
            throw new UnreadableCursor();
        }
    }

    private String part(int part) {
        if (part >= key.size()) {
            throw new UnreadableCursor();
        }
        return key.get(part);
    }
}
