package dev.tandem.platform.kernel.list;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import dev.tandem.platform.kernel.Id;
import dev.tandem.platform.kernel.value.TextRule;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// A position in a keyset list: the sort key of the last item shown, with its parts in the
/// order of the list's columns.
///
/// Clients see it as opaque text. A cursor whose parts do not have the types that a list
/// expects belongs to another list, and fails with [MalformedCursor].
public record Cursor(List<String> key) {
    private static final TextRule STORABLE = new TextRule(0, Integer.MAX_VALUE);
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

    public Cursor {
        key = List.copyOf(key);
    }

    public static Cursor of(Object... key) {
        return new Cursor(Stream.of(key).map(Object::toString).toList());
    }

    public static Cursor decode(String text) {
        try {
            var decoder = Base64.getUrlDecoder();
            return new Cursor(Stream.of(text.split("\\.", -1))
                    .map(part -> new String(decoder.decode(part), UTF_8))
                    .toList());
        } catch (IllegalArgumentException e) {
            throw new MalformedCursor();
        }
    }

    public String encode() {
        var encoder = Base64.getUrlEncoder().withoutPadding();
        return key.stream()
                .map(part -> encoder.encodeToString(part.getBytes(UTF_8)))
                .collect(joining("."));
    }

    /// Returns this cursor if its key has as many parts as the list expects.
    public Cursor expecting(int parts) {
        if (key.size() != parts) {
            throw new MalformedCursor();
        }
        return this;
    }

    /// Reads a moment that both databases can store: in whole milliseconds, in the years 1 to
    /// 9999.
    public Instant instant(int part) {
        try {
            var moment = Instant.parse(key.get(part));
            if (moment.isBefore(FIRST)
                    || moment.isAfter(LAST)
                    || !moment.equals(moment.truncatedTo(ChronoUnit.MILLIS))) {
                throw new MalformedCursor();
            }
            return moment;
        } catch (DateTimeException e) {
            throw new MalformedCursor();
        }
    }

    public UUID uuid(int part) {
        try {
            return Id.parse(key.get(part));
        } catch (IllegalArgumentException e) {
            throw new MalformedCursor();
        }
    }

    public int number(int part) {
        try {
            return Integer.parseInt(key.get(part));
        } catch (NumberFormatException e) {
            throw new MalformedCursor();
        }
    }

    /// Reads a text that both databases can store.
    public String text(int part) {
        var text = key.get(part);
        if (STORABLE.violation(text).isPresent()) {
            throw new MalformedCursor();
        }
        return text;
    }
}
