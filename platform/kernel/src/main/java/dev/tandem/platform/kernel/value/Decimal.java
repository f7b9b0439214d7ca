package dev.tandem.platform.kernel.value;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The numbers that a [Value] can be in requests and responses.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Decimal {
    String min();

    String max();

    /// How many decimal places a number has at most.
    int places();

    /// What the OpenAPI document shows.
    String example();
}
