package dev.tandem.platform.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a use case whose effects a rollback cannot undo, such as a call of another system.
///
/// Other use cases are retried if their transaction conflicts with another one or loses its
/// connection (docs/adr/0011). A use case with this annotation, and any use case that calls it,
/// fails instead.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface RunsOnce {}
