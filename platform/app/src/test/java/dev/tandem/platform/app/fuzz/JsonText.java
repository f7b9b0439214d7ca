package dev.tandem.platform.app.fuzz;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes JSON, and text that is not JSON.
final class JsonText {
    private JsonText() {}

    /// Text that is written unquoted.
    record Verbatim(String text) {}

    static String of(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        return switch (value) {
            case Verbatim verbatim -> verbatim.text();
            case String text -> quoted(text);
            case Map<?, ?> object ->
                object.entrySet().stream()
                        .map(entry -> quoted(String.valueOf(entry.getKey())) + ":" + of(entry.getValue()))
                        .collect(joining(",", "{", "}"));
            case List<?> list -> list.stream().map(JsonText::of).collect(joining(",", "[", "]"));
            default -> value.toString();
        };
    }

    /// Escapes surrogates, which UTF-8 cannot encode alone.
    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.chars().forEach(character -> {
            if (character < ' ' || character == '"' || character == '\\') {
                quoted.append("\\u%04x".formatted(character));
            } else if (Character.isSurrogate((char) character)) {
                quoted.append("\\u%04x".formatted(character));
            } else {
                quoted.append((char) character);
            }
        });
        return quoted.append('"').toString();
    }
}
