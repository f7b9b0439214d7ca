package dev.tandem.platform.jdbc.table;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A condition that each row meets. At a column it takes the place of what its type alone would be
/// checked for.
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.METHOD})
@Repeatable(Check.All.class)
public @interface Check {
    /// The condition, in words that both databases know.
    String value() default "";

    /// The condition on SQLite, where the databases say it differently.
    String sqlite() default "";

    String postgres() default "";

    /// Behind `ck_<table>_`; needed at a table, while at a column it is that of the column.
    String name() default "";

    /// Several of them.
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.FIELD, ElementType.METHOD})
    @interface All {
        Check[] value();
    }
}
