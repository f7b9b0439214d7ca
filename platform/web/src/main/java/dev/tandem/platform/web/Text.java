package dev.tandem.platform.web;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.ElementType.TYPE_USE;

import dev.tandem.platform.kernel.TextRule;
import jakarta.validation.Constraint;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A text in a request that keeps a [TextRule]. It is one line, unless `characters` says
/// otherwise. Unlike `@Size`, it counts code points, so that an emoji counts as one character.
@Retention(RetentionPolicy.RUNTIME)
@Target({FIELD, METHOD, PARAMETER, RECORD_COMPONENT, TYPE_USE})
@Constraint(validatedBy = {})
public @interface Text {
    int min() default 0;

    int max();

    TextRule.Characters characters() default TextRule.Characters.LINE;

    String message() default "is not a text that can be kept";
}
