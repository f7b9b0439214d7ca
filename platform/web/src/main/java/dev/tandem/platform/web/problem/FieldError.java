package dev.tandem.platform.web.problem;

import dev.tandem.platform.kernel.failure.Invalid.Violation;
import dev.tandem.platform.web.route.MatchedRoute;
import io.micronaut.http.HttpRequest;
import io.micronaut.serde.annotation.Serdeable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What is wrong with one value of a request. `pointer` is its place in the body (RFC 6901),
/// and null for a value in the path or the query.
@Serdeable
public record FieldError(String field, @Nullable String pointer, String message) {
    /// The most errors in one response: more would not help the client, but cost time to send.
    public static final int MAX_ERRORS = 100;

    private static final Pattern UPPER_CASE = Pattern.compile("[A-Z]");

    /// Replaces U+0000 in the name, which not every reader of JSON accepts.
    public FieldError {
        field = field.replace('\0', '\uFFFD');
    }

    /// The errors of a failure, whose fields are named as in Java.
    static List<FieldError> of(HttpRequest<?> request, List<Violation> violations) {
        var named = violations.stream()
                .map(found -> new Violation(onTheWire(found.field()), found.message()))
                .distinct()
                .toList();
        return MatchedRoute.takesBody(request) ? inBody(named) : aroundBody(named);
    }

    /// Turns `startDate` into `start_date`.
    private static String onTheWire(String field) {
        return UPPER_CASE
                .matcher(field)
                .replaceAll(letter -> "_" + letter.group().toLowerCase(Locale.ROOT));
    }

    static List<FieldError> inBody(List<Violation> violations) {
        return oneForEachField(violations, FieldError::pointer);
    }

    public static List<FieldError> aroundBody(List<Violation> violations) {
        return oneForEachField(violations, field -> null);
    }

    private static List<FieldError> oneForEachField(
            List<Violation> violations, Function<String, @Nullable String> pointer) {
        var messages = new LinkedHashMap<String, String>();
        violations.stream()
                .limit(MAX_ERRORS)
                .forEach(found -> messages.merge(found.field(), found.message(), (one, more) -> one + ", " + more));
        return messages.entrySet().stream()
                .map(found -> new FieldError(found.getKey(), pointer.apply(found.getKey()), found.getValue()))
                .toList();
    }

    /// Turns `photos[0].url` into `#/photos/0/url`.
    private static String pointer(String field) {
        return "#/" + field.replace("~", "~0").replace("/", "~1").replaceAll("\\.|\\[(\\d+)]", "/$1");
    }
}
