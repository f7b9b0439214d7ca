package dev.tandem.platform.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The query budget of a controller's method: the most SQL statements that it may run on either
/// database. Tests fail if it runs more (docs/adr/0018).
///
/// Statements of the platform do not count: those for the token, for an `Idempotency-Key` and
/// for usage limits.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface QueryBudget {
    int value();
}
