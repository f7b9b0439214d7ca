package dev.tandem.platform.jdbc.table;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What rows get that are inserted without a value, or were there before the column: a literal of
/// SQL.
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface Default {
    /// The literal, in words that both databases know.
    String value() default "";

    /// The literal on SQLite, where the databases keep it differently: a moment is a number there.
    String sqlite() default "";

    String postgres() default "";
}
