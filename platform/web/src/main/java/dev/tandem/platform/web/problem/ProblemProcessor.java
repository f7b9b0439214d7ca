package dev.tandem.platform.web.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Turns what the framework itself refuses (an unknown route, a body that is not JSON) into a
/// [Problem].
///
/// It never shows the text of an exception, which may name classes, statements or hosts.
@Singleton
public final class ProblemProcessor implements ErrorResponseProcessor<Problem> {
    private static final Map<HttpStatus, String> DETAILS = Map.of(
            HttpStatus.BAD_REQUEST,
            "This request cannot be read: a part of it is missing, unknown or of the wrong type.",
            HttpStatus.NOT_FOUND,
            "There is nothing at this address.",
            HttpStatus.METHOD_NOT_ALLOWED,
            "This address does not take this method; the header Allow says which it takes.",
            HttpStatus.NOT_ACCEPTABLE,
            "The response is JSON; the request accepts something else only.",
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "Send JSON that is not compressed, with Content-Type: application/json.",
            HttpStatus.REQUEST_ENTITY_TOO_LARGE,
            "A request has at most 1 MiB (1048576 bytes) of body; this one is larger.");
    private static final String REFUSED = "request.refused";

    public static final Set<String> CODES = Stream.concat(
                    DETAILS.keySet().stream().map(ProblemProcessor::code), Stream.of(REFUSED))
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public MutableHttpResponse<Problem> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        var status = HttpStatus.valueOf(response.code());
        var malformed = BodyReadError.of(context);
        var detail = malformed.syntaxError().orElseGet(() -> detail(status));
        return Problem.of(context.getRequest(), status, code(status), detail, malformed.errors())
                .in(response);
    }

    /// The problem for a refusal of which only the status is known.
    public static Problem problem(HttpRequest<?> request, HttpStatus status) {
        return problem(request, status, List.of());
    }

    public static Problem problem(HttpRequest<?> request, HttpStatus status, List<FieldError> errors) {
        return Problem.of(request, status, code(status), detail(status), errors);
    }

    private static String detail(HttpStatus status) {
        return DETAILS.getOrDefault(status, status.getReason());
    }

    private static String code(HttpStatus status) {
        if (status.getCode() >= 500) {
            return UnexpectedErrorHandler.CODE;
        }
        return DETAILS.containsKey(status)
                ? "request." + status.name().toLowerCase(Locale.ROOT).replace('_', '-')
                : REFUSED;
    }
}
