package dev.tandem.platform.web;

import dev.tandem.platform.kernel.Invalid.Violation;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.serde.exceptions.SerdeException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Turns whatever the server itself refuses (no such route, a body that is no JSON) into a [Problem].
///
/// Never shows an exception's text: it may name classes, statements or hosts.
@Singleton
final class ProblemProcessor implements ErrorResponseProcessor<Problem> {
    private static final Map<HttpStatus, String> DETAILS = Map.of(
            HttpStatus.BAD_REQUEST,
            "This request cannot be read: a part of it is missing, unknown or of the wrong type.",
            HttpStatus.NOT_FOUND,
            "There is nothing at this address.",
            HttpStatus.METHOD_NOT_ALLOWED,
            "This address does not take this method; the header Allow says which it takes.",
            HttpStatus.NOT_ACCEPTABLE,
            "The answer is JSON; the request accepts something else only.",
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "Send JSON, with Content-Type: application/json.",
            HttpStatus.REQUEST_ENTITY_TOO_LARGE,
            "This request is too large.");
    private static final String REFUSED = "request.refused";

    public static final Set<String> CODES = Stream.concat(
                    DETAILS.keySet().stream().map(ProblemProcessor::code), Stream.of(REFUSED))
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public MutableHttpResponse<Problem> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        var status = HttpStatus.valueOf(response.code());
        var detail = DETAILS.getOrDefault(status, status.getReason());
        return Problem.of(context.getRequest(), status, code(status), detail, violations(context))
                .in(response);
    }

    private static String code(HttpStatus status) {
        if (status.getCode() >= 500) {
            return UnforeseenHandler.CODE;
        }
        return DETAILS.containsKey(status)
                ? "request." + status.name().toLowerCase(Locale.ROOT).replace('_', '-')
                : REFUSED;
    }

    private static List<Violation> violations(ErrorContext context) {
        var causes = context.getRootCause().stream()
                .flatMap(cause -> Stream.iterate(cause, e -> e != null, Throwable::getCause))
                .toList();
        return causes.stream().anyMatch(SerdeException.class::isInstance)
                ? placesInBody(causes)
                : placesAroundBody(causes);
    }

    /// The outermost exception that knows a place has gathered the whole way to it.
    private static List<Violation> placesInBody(List<Throwable> causes) {
        return only(SerdeException.class, causes)
                .map(FieldPath::of)
                .filter(field -> !field.isEmpty())
                .findFirst()
                .map(field -> List.of(new Violation(field, "is unknown, missing or of the wrong type")))
                .orElse(List.of());
    }

    /// In the path or the query.
    private static List<Violation> placesAroundBody(List<Throwable> causes) {
        return only(ConversionErrorException.class, causes)
                .map(cause -> FieldPath.of(cause.getArgument().getName()))
                .map(field -> new Violation(field, "cannot be read"))
                .toList();
    }

    private static <T> Stream<T> only(Class<T> type, List<Throwable> causes) {
        return causes.stream().filter(type::isInstance).map(type::cast);
    }
}
