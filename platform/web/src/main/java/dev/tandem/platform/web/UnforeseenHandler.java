package dev.tandem.platform.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What nobody expected: the log gets it whole, under the id of the request, and the client gets the id.
@Singleton
@SuppressWarnings("rawtypes")
final class UnforeseenHandler implements ExceptionHandler<Throwable, HttpResponse<Problem>> {
    public static final String CODE = "server.failure";

    private static final Logger LOG = LoggerFactory.getLogger(UnforeseenHandler.class);
    private static final String DETAIL = "Something went wrong on our side. The log has it under the request id.";

    @Override
    public HttpResponse<Problem> handle(HttpRequest request, Throwable cause) {
        LOG.error("{} {} failed", request.getMethodName(), request.getPath(), cause);
        return Problem.of(request, HttpStatus.INTERNAL_SERVER_ERROR, CODE, DETAIL, List.of())
                .response();
    }
}
