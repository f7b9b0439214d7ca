package dev.tandem.platform.jdbc.pool;

import java.util.function.Supplier;

/// A constraint of the schema that a statement would have broken, and the field that caused
/// it. The field is empty where not both databases tell it.
///
/// The field is the end of the constraint's name, behind its kind and its table: `title` of
/// `ck_trip_title`. SQLite has to be asked for the table, so the field may be read only after
/// the transaction has ended.
public record BrokenConstraint(Kind kind, Supplier<String> field) {

    public static BrokenConstraint of(Kind kind, String field) {
        return new BrokenConstraint(kind, () -> field);
    }

    /// The kind of the constraint.
    public enum Kind {
        UNIQUE,
        FOREIGN_KEY,
        NOT_NULL,
        CHECK
    }
}
