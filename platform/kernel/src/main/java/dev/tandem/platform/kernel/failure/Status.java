package dev.tandem.platform.kernel.failure;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The HTTP status (RFC 9110) of a kind of failure, which every failure of the kind has.
///
/// It stands here, beside the kind, for all who need it: the server, the compiler of the OpenAPI document, tests.
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Status {
    int value();
}
