package dev.tandem.platform.migration.history;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A row of the history.
///
/// @param rank the place in the order in which migrations were applied
/// @param script the path of the script, which names the module
/// @param checksum null when a tool other than this one has not said it
/// @param milliseconds how long it took; [#ADOPTED] when it was not run at all
/// @param effect what it does to what is there; null when it was applied before that was kept
public record AppliedMigration(
        int rank,
        String version,
        String description,
        String script,
        @Nullable Integer checksum,
        Instant at,
        int milliseconds,
        boolean success,
        @Nullable String effect) {
    public static final int ADOPTED = -1;

    public boolean isAdopted() {
        return milliseconds == ADOPTED;
    }

    public Optional<String> knownEffect() {
        return Optional.ofNullable(effect);
    }

    public String module() {
        return script.replaceFirst("/.*", "");
    }

    /// The module and the version, `trips/20261120_1030`; the path of what is no script.
    public String revision() {
        return script.replaceFirst("/[A-Z](\\d{8}_\\d{4})__.*", "/$1");
    }
}
