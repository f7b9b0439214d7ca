package dev.tandem.platform.openapi;

import dev.tandem.platform.openapi.source.TypeNames;
import io.micronaut.inject.ast.ClassElement;
import io.micronaut.inject.ast.FieldElement;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The codes of a module's failures, by the status that each kind of failure has, with an example of their words.
final class FailureCodes {
    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    private static final Pattern UNICODE = Pattern.compile("\\\\u(\\p{XDigit}{4})");

    private final Map<String, Object> byStatus = new TreeMap<>();
    private final Map<Integer, Map<String, String>> codes = new TreeMap<>();

    static boolean isOne(ClassElement type) {
        return type.isAssignable(TypeNames.FAILURE) && !type.isAbstract();
    }

    void add(ClassElement failure, String source) {
        code(failure)
                .ifPresent(code -> codes.computeIfAbsent(status(failure), status -> {
                            var ofStatus = new TreeMap<String, String>();
                            byStatus.put(String.valueOf(status), Map.of("codes", ofStatus));
                            return ofStatus;
                        })
                        .put(code, words(source)));
    }

    Map<String, Object> tree() {
        return byStatus;
    }

    private static int status(ClassElement failure) {
        return failure.intValue(TypeNames.FAILURE_STATUS, "value")
                .orElseThrow(() -> new IllegalStateException(failure.getName() + " has no @Status"));
    }

    private static Optional<String> code(ClassElement failure) {
        return failure.getFields().stream()
                .filter(field -> field.getName().equals("CODE"))
                .map(FieldElement::getConstantValue)
                .map(String::valueOf)
                .findFirst();
    }

    /// The first text of the constructor, with a gap for each value within it.
    private static String words(String source) {
        var words = new StringBuilder();
        var text = TEXT.matcher(source);
        for (var end = 0;
                text.find() && !(end > 0 && source.substring(end, text.start()).contains(","));
                end = text.end()) {
            words.append(words.isEmpty() ? "" : "…").append(text.group(1));
        }
        return UNICODE.matcher(words)
                .replaceAll(code -> Character.toString(Integer.parseInt(code.group(1), 16)))
                .translateEscapes()
                .replaceAll("%\\w", "…");
    }
}
