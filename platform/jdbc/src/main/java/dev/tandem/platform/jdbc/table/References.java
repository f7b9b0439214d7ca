package dev.tandem.platform.jdbc.table;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A foreign key to `id` of another table, whose row cannot be deleted as long as this one is
/// there. It gets an index, unless a key or another index begins with the column.
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface References {
    /// The table that it refers to.
    String value();

    /// Whether the other row can be deleted, and the column is null afterwards.
    boolean clearedOnDelete() default false;
}
