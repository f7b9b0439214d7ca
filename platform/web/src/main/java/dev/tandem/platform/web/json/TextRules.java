package dev.tandem.platform.web.json;

import dev.tandem.platform.kernel.value.Text;
import dev.tandem.platform.kernel.value.TextRule;
import dev.tandem.platform.kernel.value.Value;
import dev.tandem.platform.kernel.value.ValueType;
import io.micronaut.core.annotation.AnnotationValue;
import io.micronaut.core.type.Argument;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The rules of the texts of requests: those that stand at the types of values, and those that
/// stand at the members of a request.
final class TextRules {
    private static final Map<AnnotationValue<Text>, TextRule> OF_MEMBERS = new ConcurrentHashMap<>();

    private TextRules() {}

    static Optional<TextRule> of(Argument<?> argument) {
        if (Value.class.isAssignableFrom(argument.getType())) {
            return ValueType.of(argument.getType()).text();
        }
        var metadata = argument.getAnnotationMetadata();
        return metadata.findAnnotation(Text.class)
                .map(declared -> OF_MEMBERS.computeIfAbsent(
                        declared,
                        unknown -> TextRule.ofRequests(Objects.requireNonNull(metadata.synthesize(Text.class)))));
    }
}
