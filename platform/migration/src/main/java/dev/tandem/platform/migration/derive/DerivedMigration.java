package dev.tandem.platform.migration.derive;

import dev.tandem.platform.jdbc.address.Engine;
import java.util.Map;

/// A migration that makes the tables those of the rows, or one of several.
///
/// @param suffix what its name ends with; empty for the first one
/// @param purpose what its first line says beside the reason; empty for the first one
public record DerivedMigration(
        String suffix, String purpose, Map<Engine, SqlScript> forward, Map<Engine, SqlScript> back) {

    /// One whose statements are written by hand.
    public static final DerivedMigration EMPTY = new DerivedMigration("", "", Map.of(), Map.of());

    /// The text of one of its files.
    ///
    /// @param reason the first line
    public String text(Engine engine, boolean isForward, String reason) {
        var line = purpose.isEmpty() ? reason : "%s: %s.".formatted(reason.replaceFirst("\\.$", ""), purpose);
        var script = (isForward ? forward : back).get(engine);
        return script == null ? "-- " + line + "\n" : script.text(line);
    }
}
