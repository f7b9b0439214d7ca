package dev.tandem.platform.jdbc.seed;

import java.util.OptionalInt;
import java.util.Set;

/// Makes demo data of one kind by number (docs/adr/0022). What it makes of a number depends
/// on nothing else but the rows of other series that it refers to.
public interface Seeder {
    /// The series that this seeder makes. Its name is the one on the command line.
    SeedSeries series();

    /// The names of the series that must be seeded first, because this one refers to them.
    default Set<String> dependsOn() {
        return Set.of();
    }

    /// The size of a set that is written by hand. Empty where rows can be made for any
    /// number.
    default OptionalInt fixedSize() {
        return OptionalInt.empty();
    }

    /// The table whose rows have the ids of the series.
    String table();

    /// Prepares a batch without using the database, while the batch before is written.
    ///
    /// The result writes the batch. It runs in a transaction, and again when the transaction
    /// is retried.
    Runnable prepare(Batch batch);

    /// A hint for whoever has seeded the series, such as how to sign in. It may be empty.
    default String hint() {
        return "";
    }
}
