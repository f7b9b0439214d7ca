package dev.tandem.platform.web.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.tandem.platform.kernel.failure.Invalid;
import dev.tandem.platform.kernel.failure.Invalid.Violation;
import dev.tandem.platform.web.route.MatchedRoute;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.serde.exceptions.SerdeException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Where the reading of a request stopped; the first place only, as nothing behind it was looked at.
record MalformedBody(HttpRequest<?> request, List<Throwable> causes) {

    static MalformedBody of(ErrorContext context) {
        return new MalformedBody(
                context.getRequest(),
                context.getRootCause().stream()
                        .flatMap(cause -> Stream.iterate(cause, e -> e != null, Throwable::getCause))
                        .toList());
    }

    /// Where the body stops being JSON.
    Optional<String> syntaxError() {
        return causes(JsonProcessingException.class)
                .map(JsonProcessingException::getLocation)
                .filter(Objects::nonNull)
                .map(place -> "The body is no JSON that can be read: see line %d, column %d."
                        .formatted(place.getLineNr(), place.getColumnNr()))
                .findFirst();
    }

    List<FieldError> errors() {
        return causes.stream().anyMatch(SerdeException.class::isInstance)
                ? placesInBody()
                : FieldError.aroundBody(placesAroundBody());
    }

    /// The outermost exception that knows a place has gathered the whole way to it.
    private List<FieldError> placesInBody() {
        return causes(SerdeException.class)
                .filter(cause -> !FieldPath.of(cause).isEmpty())
                .findFirst()
                .map(cause -> new FieldError(FieldPath.of(cause), FieldPath.pointer(cause), FieldPath.complaint(cause)))
                .stream()
                .toList();
    }

    /// In the path or the query.
    private List<Violation> placesAroundBody() {
        return causes(ConversionErrorException.class)
                .filter(cause -> !cause.getArgument().isAnnotationPresent(Body.class))
                .map(cause -> new Violation(FieldPath.of(parameter(cause.getArgument())), complaint(cause)))
                .toList();
    }

    /// A converter tells the type that it makes, and not always which parameter is of that type.
    private String parameter(Argument<?> converted) {
        var arguments = MatchedRoute.arguments(request).toList();
        return arguments.stream()
                .filter(argument -> argument.getName().equals(converted.getName()))
                .findFirst()
                .or(() -> arguments.stream()
                        .filter(argument -> argument.getType().equals(converted.getType()))
                        .findFirst())
                .map(Argument::getName)
                .orElseGet(converted::getName);
    }

    /// What would be readable, if the converter says so.
    private static String complaint(ConversionErrorException unreadable) {
        return unreadable.getConversionError().getCause() instanceof Invalid rule
                ? rule.violations().getFirst().message()
                : "cannot be read";
    }

    private <T> Stream<T> causes(Class<T> type) {
        return causes.stream().filter(type::isInstance).map(type::cast);
    }
}
