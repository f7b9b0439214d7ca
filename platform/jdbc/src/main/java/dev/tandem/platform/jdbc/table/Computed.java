package dev.tandem.platform.jdbc.table;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A column that the database computes from others. The row does not have it, since nobody writes
/// it. SQLite computes it when it is read, PostgreSQL when the row is written.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(Computed.All.class)
public @interface Computed {
    /// The name of the column.
    String column();

    /// What it would be in a row, such as `Instant.class`.
    Class<?> type();

    /// The expression, in words that both databases know.
    String value() default "";

    /// The expression on SQLite, where the databases need different words.
    String sqlite() default "";

    /// The expression on PostgreSQL, where the databases need different words.
    String postgres() default "";

    /// Several of them.
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface All {
        Computed[] value();
    }
}
