package dev.tandem.platform.jdbc.table;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A foreign key. It gets an index, unless a key or another index begins with the column.
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface References {
    /// The table that it refers to.
    String value();

    /// The column of that table.
    String column() default "id";

    OnDelete onDelete() default OnDelete.REFUSE;

    /// What becomes of a row when the one that it refers to is deleted.
    enum OnDelete {
        REFUSE,
        CASCADE,
        SET_NULL
    }
}
