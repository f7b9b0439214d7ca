package dev.tandem.platform.web.problem;

import dev.tandem.platform.kernel.failure.Invalid.Violation;
import dev.tandem.platform.web.route.MatchedRoute;
import io.micronaut.http.HttpRequest;
import io.micronaut.serde.annotation.Serdeable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What is wrong with one value of a request; `pointer` leads to it in the body (RFC 6901), and is null for one that
/// stands in the path or the query.
@Serdeable
public record FieldError(String field, @Nullable String pointer, String message) {
    /// What is told at most: more would help nobody, and cost whoever sends an answer.
    static final int MOST = 100;

    /// Whatever name was sent, the answer has none of the characters that no reader takes.
    public FieldError {
        field = field.replace('\0', '\uFFFD');
    }

    static List<FieldError> of(HttpRequest<?> request, List<Violation> violations) {
        return MatchedRoute.takesBody(request) ? inBody(violations) : aroundBody(violations);
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
                .limit(MOST)
                .forEach(found -> messages.merge(found.field(), found.message(), (one, more) -> one + ", " + more));
        return messages.entrySet().stream()
                .map(found -> new FieldError(found.getKey(), pointer.apply(found.getKey()), found.getValue()))
                .toList();
    }

    /// `#/photos/0/url` for `photos[0].url`.
    private static String pointer(String field) {
        return "#/" + field.replace("~", "~0").replace("/", "~1").replaceAll("\\.|\\[(\\d+)]", "/$1");
    }
}
