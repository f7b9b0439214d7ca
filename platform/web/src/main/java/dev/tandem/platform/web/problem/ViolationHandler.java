package dev.tandem.platform.web.problem;

import dev.tandem.platform.kernel.failure.Invalid;
import dev.tandem.platform.kernel.failure.Invalid.Violation;
import dev.tandem.platform.web.CrossFieldRules;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.validation.exceptions.ConstraintExceptionHandler;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.Comparator;
import java.util.stream.Stream;

/// Reports all broken rules of a request at once, under the names that the request uses.
@Singleton
@Replaces(ConstraintExceptionHandler.class)
@SuppressWarnings("rawtypes")
final class ViolationHandler implements ExceptionHandler<ConstraintViolationException, HttpResponse<Problem>> {
    @Override
    public HttpResponse<Problem> handle(HttpRequest request, ConstraintViolationException exception) {
        var found = exception.getConstraintViolations();
        var violations = Stream.concat(
                        found.stream().map(ViolationHandler::violation),
                        found.stream()
                                .limit(1)
                                .flatMap(ViolationHandler::request)
                                .flatMap(rules -> rules.violations().stream()))
                .distinct()
                .sorted(Comparator.comparing(Violation::field).thenComparing(Violation::message))
                .limit(FieldError.MAX_ERRORS)
                .toList();
        return Problem.of(request, HttpStatus.UNPROCESSABLE_ENTITY, new Invalid(violations))
                .response();
    }

    /// The request that was validated, by itself or as an argument of a controller's method.
    /// All violations of one exception come from the same request.
    private static Stream<CrossFieldRules> request(ConstraintViolation<?> violation) {
        var arguments = violation.getExecutableParameters();
        return Stream.concat(Stream.of(violation.getRootBean()), arguments == null ? Stream.of() : Stream.of(arguments))
                .filter(CrossFieldRules.class::isInstance)
                .map(CrossFieldRules.class::cast);
    }

    private static Violation violation(ConstraintViolation<?> violation) {
        return new Violation(FieldPath.of(violation.getPropertyPath()), violation.getMessage());
    }
}
