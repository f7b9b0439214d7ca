package dev.tandem.platform.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a route that takes a password, or reveals which names are taken. Few calls a minute
/// are allowed, and the response does not say how long it took.
///
/// A route that changes something for callers who are not signed in is treated the same without
/// this annotation.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface GuessLimited {}
