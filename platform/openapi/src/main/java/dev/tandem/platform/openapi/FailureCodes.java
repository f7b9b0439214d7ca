package dev.tandem.platform.openapi;

import dev.tandem.platform.openapi.source.WellKnownTypes;
import io.micronaut.inject.ast.ClassElement;
import io.micronaut.inject.ast.FieldElement;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The codes of a module's failures by the HTTP status of their kind, each with an example of
/// its message.
final class FailureCodes {
    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    private static final Pattern UNICODE = Pattern.compile("\\\\u(\\p{XDigit}{4})");

    private final Map<String, Object> byStatus = new TreeMap<>();
    private final Map<Integer, Map<String, String>> codes = new TreeMap<>();

    static boolean isFailure(ClassElement type) {
        return type.isAssignable(WellKnownTypes.FAILURE) && !type.isAbstract();
    }

    void add(ClassElement failure, String source) {
        code(failure)
                .ifPresent(code -> codes.computeIfAbsent(status(failure), status -> {
                            var ofStatus = new TreeMap<String, String>();
                            byStatus.put(String.valueOf(status), Map.of("codes", ofStatus));
                            return ofStatus;
                        })
                        .put(code, message(source)));
    }

    Map<String, Object> tree() {
        return byStatus;
    }

    private static int status(ClassElement failure) {
        return failure.intValue(WellKnownTypes.FAILURE_STATUS, "value")
                .orElseThrow(() -> new IllegalStateException(failure.getName() + " has no @Status"));
    }

    private static Optional<String> code(ClassElement failure) {
        return failure.getFields().stream()
                .filter(field -> field.getName().equals("CODE"))
                .map(FieldElement::getConstantValue)
                .map(String::valueOf)
                .findFirst();
    }

    /// The first text of the constructor, with `…` in place of each value within it.
    private static String message(String source) {
        var message = new StringBuilder();
        var text = TEXT.matcher(source);
        for (var end = 0;
                text.find() && !(end > 0 && source.substring(end, text.start()).contains(","));
                end = text.end()) {
            message.append(message.isEmpty() ? "" : "…").append(text.group(1));
        }
        return UNICODE.matcher(message)
                .replaceAll(code -> Character.toString(Integer.parseInt(code.group(1), 16)))
                .translateEscapes()
                .replaceAll("%\\w", "…");
    }
}
