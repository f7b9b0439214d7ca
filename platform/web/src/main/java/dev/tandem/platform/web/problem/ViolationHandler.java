package dev.tandem.platform.web.problem;

import dev.tandem.platform.kernel.failure.Invalid;
import dev.tandem.platform.kernel.failure.Invalid.Violation;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.validation.exceptions.ConstraintExceptionHandler;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import java.util.Comparator;

/// Reports the arguments of a controller's method that break a constraint.
@Singleton
@Replaces(ConstraintExceptionHandler.class)
@SuppressWarnings("rawtypes")
final class ViolationHandler implements ExceptionHandler<ConstraintViolationException, HttpResponse<Problem>> {
    @Override
    public HttpResponse<Problem> handle(HttpRequest request, ConstraintViolationException exception) {
        var violations = exception.getConstraintViolations().stream()
                .map(violation -> new Violation(
                        FieldPath.BODY.below(violation.getPropertyPath()).toString(), violation.getMessage()))
                .distinct()
                .sorted(Comparator.comparing(Violation::field).thenComparing(Violation::message))
                .limit(FieldError.MAX_ERRORS)
                .toList();
        return Problem.of(request, HttpStatus.UNPROCESSABLE_ENTITY, new Invalid(violations))
                .response();
    }
}
