package dev.tandem.platform.jdbc.pool;

import java.util.function.Supplier;

/// A constraint of the schema that a statement would have broken, and the field to blame; empty where not both
/// databases tell it.
///
/// The field is what the name of a constraint ends with, behind its kind and its table: `title` of `ck_trip_title`.
/// SQLite is asked for the table, so the field is to be had after the end of the transaction only.
public record ConstraintViolation(Kind kind, Supplier<String> field) {

    public static ConstraintViolation of(Kind kind, String field) {
        return new ConstraintViolation(kind, () -> field);
    }

    /// What a constraint demands of a value.
    public enum Kind {
        UNIQUE,
        FOREIGN_KEY,
        NOT_NULL,
        CHECK
    }
}
