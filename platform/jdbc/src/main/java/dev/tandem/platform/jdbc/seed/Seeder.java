package dev.tandem.platform.jdbc.seed;

import java.util.OptionalInt;
import java.util.Set;

/// Makes demo data of one kind, by number: what it makes of a number depends on nothing else, but for the things of
/// other series that it refers to.
public interface Seeder {
    /// The name of the series is the one on the command line.
    Series series();

    /// The series that must be there first, because this one refers to them.
    default Set<String> dependsOn() {
        return Set.of();
    }

    /// How many there are in a set that is written by hand, for a first look; empty where any number can be made.
    default OptionalInt fixedSize() {
        return OptionalInt.empty();
    }

    /// What its table holds, deleted rows too.
    ///
    /// @param own what the ids of this series look like, to SQL
    /// @param any what the ids of all series look like, to SQL
    RowCounts rowCounts(String own, String any);

    /// Does all that can be done without a database, while the batch before is written; what comes back writes it, in
    /// a transaction, once or again.
    Runnable prepare(Batch batch);

    /// What to tell whoever has seeded it; may be empty.
    default String hint() {
        return "";
    }
}
