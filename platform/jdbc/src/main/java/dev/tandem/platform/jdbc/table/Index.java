package dev.tandem.platform.jdbc.table;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// An index, for what the module looks for.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(Index.All.class)
public @interface Index {
    /// The columns or expressions, as behind `create index … on`: `author_id, created_at desc`.
    String value();

    /// Which rows it has, when not all: `deleted_at is null`.
    String where() default "";

    boolean unique() default false;

    /// Behind `ix_<table>_`; the columns, when it is not given.
    String name() default "";

    /// Several of them.
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface All {
        Index[] value();
    }
}
