package dev.tandem.platform.kernel.value;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.ElementType.TYPE_USE;

import dev.tandem.platform.kernel.value.TextRule.Characters;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The texts that a [Value] can be, or that a field of a request or a response can have. It is
/// one line, unless `characters` says otherwise. An emoji counts as one character.
@Retention(RetentionPolicy.RUNTIME)
@Target({TYPE, FIELD, METHOD, PARAMETER, RECORD_COMPONENT, TYPE_USE})
public @interface Text {
    int min() default 0;

    int max();

    Characters characters() default Characters.LINE;

    /// A regular expression that the whole text of a request matches; `rule` says the same in
    /// words that follow the name of a field.
    String pattern() default "";

    String rule() default "";

    /// A wider pattern, if texts are stored that were accepted under an older rule.
    String storedPattern() default "";

    /// What the OpenAPI document shows.
    String example();
}
