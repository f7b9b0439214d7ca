package dev.tandem.platform.openapi;

import dev.tandem.platform.openapi.source.WellKnownTypes;
import io.micronaut.inject.ast.ClassElement;
import io.micronaut.inject.ast.FieldElement;
import io.micronaut.inject.visitor.VisitorContext;
import java.util.Locale;
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

    static boolean isThing(ClassElement type) {
        return type.isRecord() && type.isAssignable(WellKnownTypes.IDENTIFIED);
    }

    void add(ClassElement failure, String source) {
        constant(failure, "CODE").ifPresent(code -> put(failure, code, message(source)));
    }

    /// Adds what may go wrong with a thing of this type, as `ThingName` of the kernel names it.
    void addThing(ClassElement thing, VisitorContext context) {
        add(thing, WellKnownTypes.THING_NOT_FOUND, context);
        if (thing.isAssignable(WellKnownTypes.REVISIONED)) {
            add(thing, WellKnownTypes.THING_STALE, context);
        }
        if (thing.isAssignable(WellKnownTypes.OWNED)) {
            add(thing, WellKnownTypes.THING_NOT_YOURS, context);
        }
    }

    private void add(ClassElement thing, String kind, VisitorContext context) {
        var failure = context.getClassElement(kind).orElseThrow();
        var id = thing.getTypeArguments(WellKnownTypes.IDENTIFIED)
                .values()
                .iterator()
                .next();
        var name = id.getSimpleName()
                .replaceFirst("Id$", "")
                .replaceAll("(?<=.)(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
        var module = id.getPackageName().replaceFirst("\\.model(\\..*)?$", "").replaceFirst(".*\\.", "");
        var code = "%s.%s-%s"
                .formatted(
                        module,
                        name.replace(' ', '-'),
                        constant(failure, "PROBLEM").orElseThrow());
        put(failure, code, constant(failure, "SENTENCE").orElseThrow().formatted(name, "…"));
    }

    private void put(ClassElement failure, String code, String message) {
        codes.computeIfAbsent(status(failure), status -> {
                    var ofStatus = new TreeMap<String, String>();
                    byStatus.put(String.valueOf(status), Map.of("codes", ofStatus));
                    return ofStatus;
                })
                .put(code, message);
    }

    Map<String, Object> tree() {
        return byStatus;
    }

    private static int status(ClassElement failure) {
        return failure.intValue(WellKnownTypes.FAILURE_STATUS, "value")
                .orElseThrow(() -> new IllegalStateException(failure.getName() + " has no @Status"));
    }

    private static Optional<String> constant(ClassElement type, String name) {
        return type.getFields().stream()
                .filter(field -> field.getName().equals(name))
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
