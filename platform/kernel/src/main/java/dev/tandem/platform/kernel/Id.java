package dev.tandem.platform.kernel;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.tandem.platform.kernel.failure.Invalid;
import dev.tandem.platform.kernel.value.Value;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/// A typed identifier: a record of exactly one UUID. Code that swaps ids of two types does not
/// compile.
public interface Id extends Value<UUID> {
    /// The order of ids as both databases have it: that of their text.
    Comparator<Id> ORDER = Comparator.comparing(id -> id.value().toString());

    /// Makes a UUID of version 7. It is greater than every id made before in the same process,
    /// even within one millisecond, so that an index grows at its end.
    static UUID next() {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }

    /// Makes a UUID of version 7 that is always the same for the same arguments, for data that
    /// must be alike everywhere, such as demo data: `<moment>-7<series>-8eed-<number>`. A
    /// random UUID is very unlikely to equal it.
    static UUID numbered(Instant moment, int series, int number) {
        var highBits = (moment.toEpochMilli() << 16) | 0x7000 | (series & 0xfff);
        return new UUID(highBits, 0x8eed_0000_0000_0000L | Integer.toUnsignedLong(number));
    }

    /// Returns an id that a client has made, if it is of version 7, as those made here are.
    static UUID madeByClient(UUID id) {
        if (id.version() != 7 || id.variant() != 2) {
            throw Invalid.value("must be a UUID of version 7");
        }
        return id;
    }

    /// Reads an id in its usual form of 36 characters only; `UUID.fromString` also reads
    /// `1-1-1-1-1`.
    static UUID parse(String text) {
        var id = UUID.fromString(text);
        if (!id.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("not an id: " + text);
        }
        return id;
    }
}
