package dev.tandem.platform.app.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tandem.platform.app.fuzz.wire.Request;
import dev.tandem.platform.app.fuzz.wire.Request.Header;
import dev.tandem.platform.testkit.http.ApiDocument;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Makes requests for the operations of a document. A third of them are valid, and the same
/// random numbers make the same request.
final class RequestGenerator {
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final List<String> METHODS =
            List.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND", "get");
    private static final List<String> ODD_SEGMENTS =
            List.of("%00", "%ff", "%zz", "%", "..", "%2e%2e", "a%2fb", ";x=y", "%F0%9F%9A%B2", "x", "-1", "%0d%0a");

    private final ApiDocument document;
    private final List<Operation> operations;

    RequestGenerator(ApiDocument document) {
        this.document = document;
        operations = Operation.all(document);
    }

    Request make(Random random, ServerState state) {
        var operation = operations.get(random.nextInt(operations.size()));
        while ((operation.isCostly() || operation.isFatal()) && random.nextInt(8) > 0) {
            operation = operations.get(random.nextInt(operations.size()));
        }
        var isValid = random.nextInt(3) == 0;
        var called = isValid || random.nextInt(20) > 0 ? operation : operation.with(any(METHODS, random));
        return new Request(
                called.method(),
                operation.path(),
                path(operation, random, state) + query(operation, isValid, random, state),
                headers(called, isValid, random, state),
                called.method().equals("TRACE") ? Request.NO_BODY : body(operation, isValid, random, state));
    }

    private static String path(Operation operation, Random random, ServerState state) {
        var isOdd = random.nextInt(15) == 0;
        return VARIABLE.matcher(operation.path())
                .replaceAll(variable ->
                        isOdd ? any(ODD_SEGMENTS, random) : id(operation.path(), variable.group(1), random, state));
    }

    private static String id(String path, String variable, Random random, ServerState state) {
        if (variable.equals("photo_id") || variable.equals("photoId")) {
            return state.photo(random);
        }
        return path.startsWith("/v1/accounts") ? state.account(random) : state.trip(random);
    }

    private static String query(Operation operation, boolean isValid, Random random, ServerState state) {
        var query = new StringBuilder();
        for (var name : operation.queryParameters()) {
            if (random.nextInt(3) == 0) {
                var value = isValid ? argument(name, random, state) : new HostileValues(random).text();
                var bounded = value.length() > 1_000 ? value.substring(0, 1_000) : value;
                query.append(query.isEmpty() ? "?" : "&")
                        .append(name)
                        .append('=')
                        .append(encoded(bounded, random));
            }
        }
        if (!isValid && random.nextInt(15) == 0) {
            query.append(query.isEmpty() ? "?" : "&")
                    .append(any(List.of("page", "limit", "", "%00", "%F0%9F%9A%B2"), random))
                    .append("=2");
        }
        return query.toString();
    }

    private static String argument(String name, Random random, ServerState state) {
        return switch (name) {
            case "limit" -> String.valueOf(1 + random.nextInt(100));
            case "after" -> state.cursor();
            case "author" -> state.account(random);
            case "status" -> "draft";
            case "deleted", "total" -> "true";
            case "sort" -> random.nextBoolean() ? "start_date" : "-start_date";
            case "ids" -> state.trip(random) + "," + state.trip(random);
            default -> "gravel";
        };
    }

    private static String encoded(String text, Random random) {
        var encoded = URLEncoder.encode(text, UTF_8);
        return random.nextInt(20) == 0 ? encoded + any(ODD_SEGMENTS, random) : encoded;
    }

    private static List<Header> headers(Operation operation, boolean isValid, Random random, ServerState state) {
        var headers = new ArrayList<Header>();
        if (random.nextInt(6) > 0) {
            var token = operation.isFatal() ? state.tokenOfDeletedAccount() : state.token(random);
            headers.add(new Header("Authorization", "Bearer " + token));
        }
        if (isValid || random.nextInt(4) > 0) {
            headers.add(new Header("Content-Type", "application/json"));
        }
        if (!isValid) {
            new OddHeaders(random).addTo(headers);
        }
        return headers;
    }

    private String body(Operation operation, boolean isValid, Random random, ServerState state) {
        if (operation.body().isEmpty()) {
            return isValid || random.nextInt(4) > 0 ? Request.NO_BODY : "{}";
        }
        var valid = valid(operation, random, state);
        return isValid ? Request.bytesOf(JsonText.of(valid)) : new BodyMutation(random).of(valid);
    }

    @SuppressWarnings("unchecked")
    private Map<String, @Nullable Object> valid(Operation operation, Random random, ServerState state) {
        return (Map<String, @Nullable Object>)
                Objects.requireNonNull(new ValidValues(document, random, state).of(operation.body()));
    }

    private static String any(List<String> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
