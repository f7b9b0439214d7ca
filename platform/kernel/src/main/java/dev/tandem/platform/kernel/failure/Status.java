package dev.tandem.platform.kernel.failure;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The HTTP status (RFC 9110) of a kind of failure, and so of every failure of that kind.
///
/// The server, the annotation processor that writes the OpenAPI document, and tests read it.
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Status {
    int value();
}
