package dev.tandem.platform.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A use case that does more than its transaction can take back, such as telling another system.
///
/// Others are begun again when another transaction was in their way or the connection was lost; this one, and any
/// that it is part of, fails instead.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface RunsOnce {}
