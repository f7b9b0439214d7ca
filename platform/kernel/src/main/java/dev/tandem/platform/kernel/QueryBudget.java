package dev.tandem.platform.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The most statements that a controller's method may spend, on either database; tests fail for one more
/// (docs/adr/0018).
///
/// Without those for the token, for an `Idempotency-Key` and for limits, which the platform spends.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface QueryBudget {
    int value();
}
