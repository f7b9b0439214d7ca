package dev.tandem.platform.kernel;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.UUID;

/// A typed identifier: a record of exactly one UUID, so that two ids swapped do not compile.
public interface Id {
    UUID value();

    /// A UUID version 7: grows with time, also within one millisecond, so that an index takes it at its end.
    static UUID next() {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }

    /// A UUID version 7 that is the same wherever it is made, for what must be the same everywhere, such as demo data:
    /// `<moment>-7<series>-8eed-<number>`. Nobody meets it by chance, as far as random bits can promise.
    static UUID numbered(Instant moment, int series, int number) {
        var before = (moment.toEpochMilli() << 16) | 0x7000 | (series & 0xfff);
        return new UUID(before, 0x8eed_0000_0000_0000L | Integer.toUnsignedLong(number));
    }

    /// Reads the one form in which ids are written; `UUID.fromString` takes `1-1-1-1-1` too.
    static UUID parse(String text) {
        var id = UUID.fromString(text);
        if (!id.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("no id: " + text);
        }
        return id;
    }
}
