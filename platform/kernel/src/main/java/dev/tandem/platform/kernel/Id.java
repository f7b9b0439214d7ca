package dev.tandem.platform.kernel;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/// A typed identifier: a record of exactly one UUID, so that two ids swapped do not compile.
public interface Id {
    UUID value();

    /// A UUID version 7: grows with time, also within one millisecond, so that an index takes it at its end.
    static UUID next() {
        return UuidCreator.getTimeOrderedEpochPlus1();
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
