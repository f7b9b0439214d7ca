package dev.tandem.platform.web;

import dev.tandem.platform.kernel.TextRule;
import io.micronaut.core.annotation.AnnotationValue;
import io.micronaut.validation.validator.constraints.ConstraintValidator;
import io.micronaut.validation.validator.constraints.ConstraintValidatorContext;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

@Singleton
final class TextValidator implements ConstraintValidator<Text, CharSequence> {
    @Override
    public boolean isValid(
            @Nullable CharSequence text, AnnotationValue<Text> rule, ConstraintValidatorContext context) {
        if (text == null) {
            return true;
        }
        var violation = new TextRule(
                        rule.intValue("min").orElse(0),
                        rule.intValue("max").orElseThrow(),
                        rule.enumValue("characters", TextRule.Characters.class).orElse(TextRule.Characters.LINE))
                .violation(text);
        violation.ifPresent(context::messageTemplate);
        return violation.isEmpty();
    }
}
