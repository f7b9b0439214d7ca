package dev.tandem.platform.migration.database;

import java.util.Optional;

/// Secures a database before it is changed.
@FunctionalInterface
public interface Backup {
    Backup NONE = (step, begun) -> Optional.empty();

    /// Where the database as it was can be found. Empty when nothing was secured.
    ///
    /// @param step the first step that is to be run, as a part of a file name
    /// @param begun whether it was begun before, so that the database is no longer as it was
    Optional<String> make(String step, boolean begun);
}
