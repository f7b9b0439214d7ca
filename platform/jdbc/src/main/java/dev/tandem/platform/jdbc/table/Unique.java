package dev.tandem.platform.jdbc.table;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// No two rows have the same values in these columns.
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.METHOD})
@Repeatable(Unique.All.class)
public @interface Unique {
    /// The columns; at a column, itself.
    String[] value() default {};

    /// Behind `uq_<table>_`; the columns, when it is not given.
    String name() default "";

    /// Several of them.
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.FIELD, ElementType.METHOD})
    @interface All {
        Unique[] value();
    }
}
