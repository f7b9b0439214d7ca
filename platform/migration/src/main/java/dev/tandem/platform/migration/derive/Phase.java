package dev.tandem.platform.migration.derive;

import java.util.Locale;

/// The migrations that one change of tables may take, so that nobody waits for long. Most changes
/// take the first one only.
enum Phase {
    /// Tables, columns and constraints; those of PostgreSQL are not checked for old rows yet.
    CHANGE(""),
    /// Old rows get values for a new column, in batches.
    FILL("rows that are there get values"),
    /// From now on no row gets null where none shall have it; PostgreSQL alone needs to be told
    /// before it can know this of old rows, too.
    GUARD("no row gets null from now on"),
    /// Indexes are made and removed, and constraints checked, while others write.
    INDEX("indexes are made, and constraints checked for rows that are there"),
    /// What old rows had to be made ready for: keys and columns that do not take null.
    REQUIRE("all rows meet it by now");

    private final String purpose;

    Phase(String purpose) {
        this.purpose = purpose;
    }

    /// What the first line of a script says of it, when another phase comes before.
    String purpose() {
        return purpose;
    }

    /// What the names of its files end with, when another phase comes before.
    String suffix() {
        return this == CHANGE ? "" : "_" + name().toLowerCase(Locale.ROOT);
    }
}
