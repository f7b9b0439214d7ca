package dev.tandem.platform.migration.database;

import java.util.Optional;

/// Secures a database before it is changed.
@FunctionalInterface
public interface Backup {
    Backup NONE = Optional::empty;

    /// Where the database as it was can be found. Empty when nothing was secured.
    Optional<String> make();
}
