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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// The place where reading a request failed: in the syntax of the body, or in a parameter.
record BodyReadError(HttpRequest<?> request, List<Throwable> causes) {

    static BodyReadError of(ErrorContext context) {
        return new BodyReadError(
                context.getRequest(),
                context.getRootCause().stream()
                        .flatMap(cause -> Stream.iterate(cause, e -> e != null, Throwable::getCause))
                        .toList());
    }

    /// The line and the column at which the body stops being JSON, if it does.
    Optional<String> syntaxError() {
        return causes(JsonProcessingException.class)
                .map(JsonProcessingException::getLocation)
                .filter(Objects::nonNull)
                .map(place -> "The body is no JSON that can be read: see line %d, column %d."
                        .formatted(place.getLineNr(), place.getColumnNr()))
                .findFirst();
    }

    List<FieldError> errors() {
        return FieldError.aroundBody(placesAroundBody());
    }

    /// The parameters of the path or the query that could not be read.
    private List<Violation> placesAroundBody() {
        return causes(ConversionErrorException.class)
                .filter(cause -> !cause.getArgument().isAnnotationPresent(Body.class))
                .map(cause -> new Violation(FieldPath.nameOf(parameter(cause.getArgument())), message(cause)))
                .toList();
    }

    /// The name of the parameter that could not be read. A converter reports the type that it
    /// makes, but not always the name of the parameter of that type.
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

    /// What the converter says about readable values, if it does.
    private static String message(ConversionErrorException unreadable) {
        return unreadable.getConversionError().getCause() instanceof Invalid rule
                ? rule.violations().getFirst().message()
                : "cannot be read";
    }

    private <T> Stream<T> causes(Class<T> type) {
        return causes.stream().filter(type::isInstance).map(type::cast);
    }
}
