package dev.tandem.platform.openapi;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes a tree of maps, lists and scalars as JSON.
final class JsonWriter {
    private JsonWriter() {}

    static String write(Object tree) {
        return write(tree, "\n") + "\n";
    }

    private static String write(@Nullable Object value, String line) {
        var deeper = line + "  ";
        return switch (value) {
            case null -> "null";
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(e -> deeper + quote(String.valueOf(e.getKey())) + ": " + write(e.getValue(), deeper))
                        .collect(Collectors.joining(",", "{", map.isEmpty() ? "}" : line + "}"));
            case Collection<?> list ->
                list.stream().map(item -> write(item, line)).collect(Collectors.joining(", ", "[", "]"));
            case CharSequence text -> quote(text.toString());
            default -> value.toString();
        };
    }

    private static String quote(String text) {
        return text.chars()
                .mapToObj(c -> switch (c) {
                    case '"', '\\' -> "\\" + (char) c;
                    default -> c < ' ' ? "\\u%04x".formatted(c) : String.valueOf((char) c);
                })
                .collect(Collectors.joining("", "\"", "\""));
    }
}
