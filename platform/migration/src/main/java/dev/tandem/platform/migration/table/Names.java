package dev.tandem.platform.migration.table;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/// Names of constraints and indexes.
public final class Names {
    /// PostgreSQL cuts off what is longer.
    private static final int LONGEST = 63;

    private static final int HASH = 9;

    private Names() {}

    /// A name that is too long ends with a hash of the whole, always the same one.
    public static String fit(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        var checksum = new CRC32();
        checksum.update(name.getBytes(StandardCharsets.UTF_8));
        return name.substring(0, LONGEST - HASH) + "_%08x".formatted(checksum.getValue());
    }
}
