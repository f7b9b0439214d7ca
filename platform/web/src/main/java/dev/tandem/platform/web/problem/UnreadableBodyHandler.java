package dev.tandem.platform.web.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

@Singleton
@SuppressWarnings("rawtypes")
final class UnreadableBodyHandler implements ExceptionHandler<UnreadableBody, HttpResponse<Problem>> {
    @Override
    public HttpResponse<Problem> handle(HttpRequest request, UnreadableBody body) {
        return ProblemProcessor.problem(request, HttpStatus.BAD_REQUEST, body.errors())
                .response();
    }
}
