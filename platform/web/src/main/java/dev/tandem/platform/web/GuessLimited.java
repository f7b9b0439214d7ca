package dev.tandem.platform.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A route that takes a password, or tells which names are taken: few calls a minute are allowed, and its answer does
/// not say how long it took.
///
/// A route that changes something for guests is treated so without being marked.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface GuessLimited {}
