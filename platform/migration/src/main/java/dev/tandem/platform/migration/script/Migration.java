package dev.tandem.platform.migration.script;

import java.util.Optional;

/// A migration of one module, for one database: the script that leads forward, and the one that
/// leads back.
public record Migration(MigrationScript forward, Optional<MigrationScript> back) {

    /// The module and the version: `trips/20261120_1030`.
    public String revision() {
        return module() + "/" + forward.version();
    }

    public String module() {
        return forward.module();
    }

    public String version() {
        return forward.version();
    }

    public String description() {
        return forward.description();
    }

    /// What the way back does to what is there. Empty without one.
    public Optional<Effect> effectOfWayBack() {
        return back.map(Effect::of);
    }

    /// Whether these words mean this migration: the version, with or without the module, or
    /// the path of the script.
    public boolean isCalled(String words) {
        return words.equals(version()) || words.equals(revision()) || words.equals(forward.path());
    }

    @Override
    public String toString() {
        return revision() + " " + description();
    }
}
