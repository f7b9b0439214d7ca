package dev.tandem.platform.app.fuzz;

import static dev.tandem.platform.testkit.http.ApiDocument.object;

import dev.tandem.platform.app.fuzz.JsonText.Verbatim;
import dev.tandem.platform.app.fuzz.wire.Request;
import dev.tandem.platform.app.fuzz.wire.Request.Header;
import dev.tandem.platform.testkit.http.ApiDocument;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A body in which one member of an operation has any size: a list of `part`, a text of `part`,
/// or an object that has it under many names; or a body with many unknown members.
record LargeBody(Operation operation, String member, Shape shape, String part) {
    private static final List<String> ELEMENTS = List.of(
            "\"\"", "{}", "[]", "null", "0", "\"CH\"", "\"ch\"", "{\"url\":\"\"}", "{\"url\":\"https://x\"}", "[[]]");
    private static final List<String> CHARACTERS = List.of(
            "x", " ", ".a", "a@", "<b>", "&amp;", "\\u0000", "\\ud83d", "\u00f0\u009f\u009a\u00b2", "\\n", "https://");
    private static final List<String> VALUES = List.of("0", "{}", "\"\"", "{\"a\":[{}]}");

    enum Shape {
        LIST,
        TEXT,
        NAMES,
        MEMBERS
    }

    static List<LargeBody> all(Operation operation) {
        var ofMembers = Stream.concat(object(operation.body(), "properties").keySet().stream(), Stream.of("unknown"))
                .flatMap(member -> Stream.of(
                                of(operation, member, Shape.LIST, ELEMENTS),
                                of(operation, member, Shape.TEXT, CHARACTERS),
                                of(operation, member, Shape.NAMES, VALUES))
                        .flatMap(bodies -> bodies));
        return Stream.concat(ofMembers, of(operation, "unknown", Shape.MEMBERS, VALUES))
                .toList();
    }

    private static Stream<LargeBody> of(Operation operation, String member, Shape shape, List<String> parts) {
        return parts.stream().map(part -> new LargeBody(operation, member, shape, part));
    }

    /// A request whose other members are valid.
    Request of(int bytes, ServerState state, ApiDocument document) {
        var random = new Random(0);
        var members = new LinkedHashMap<String, @Nullable Object>();
        if (new ValidValues(document, random, state).of(operation.body()) instanceof Map<?, ?> valid) {
            valid.forEach((name, value) -> members.put(String.valueOf(name), value));
        }
        members.remove(member);
        if (shape == Shape.MEMBERS) {
            for (var i = 0; i * (part.length() + 10) < bytes; i++) {
                members.put("n" + (10_000 + i), new Verbatim(part));
            }
        } else {
            members.put(member, new Verbatim(value(bytes)));
        }
        var token = "Bearer " + state.token(random);
        return new Request(
                operation.method(),
                operation.path(),
                operation.path().replaceFirst("\\{id}", state.trip(random)),
                List.of(new Header("Authorization", token), new Header("Content-Type", "application/json")),
                JsonText.of(members));
    }

    private String value(int bytes) {
        var text = new StringBuilder(bytes + 100);
        switch (shape) {
            case LIST ->
                text.append('[')
                        .append(part)
                        .repeat("," + part, bytes / (part.length() + 1))
                        .append(']');
            case TEXT -> text.append('"').repeat(part, bytes / part.length()).append('"');
            case NAMES -> appendNames(text, bytes);
            case MEMBERS -> throw new IllegalStateException("they are members of their own");
        }
        return text.toString();
    }

    private void appendNames(StringBuilder text, int bytes) {
        text.append("{\"x\":0");
        for (var i = 0; text.length() < bytes; i++) {
            text.append(",\"n").append(i).append("\":").append(part);
        }
        text.append('}');
    }

    @Override
    public String toString() {
        return "%s %s %s of %s in %s".formatted(operation.method(), operation.path(), shape, part, member);
    }
}
