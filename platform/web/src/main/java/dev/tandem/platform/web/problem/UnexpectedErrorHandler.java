package dev.tandem.platform.web.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What nobody expected: the log gets it whole, under the id of the request, and the client gets the id.
@Singleton
@SuppressWarnings("rawtypes")
public final class UnexpectedErrorHandler implements ExceptionHandler<Throwable, HttpResponse<Problem>> {
    public static final String CODE = "server.failure";

    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedErrorHandler.class);

    /// As the library says it.
    private static final Pattern BROKEN_OFF = Pattern.compile("(?i)connection (reset|closed|abort|broken)|broken pipe");

    private static final String DETAIL = "Something went wrong on our side. The log has it under the request id.";

    @Override
    public HttpResponse<Problem> handle(HttpRequest request, Throwable cause) {
        if (isOfConnection(cause)) {
            LOG.debug(
                    "{} {} was broken off",
                    request.getMethodName(),
                    request.getUri().getRawPath(),
                    cause);
            return ProblemProcessor.problem(request, HttpStatus.BAD_REQUEST).response();
        }
        LOG.error("{} {} failed", request.getMethodName(), request.getUri().getRawPath(), cause);
        return Problem.of(request, HttpStatus.INTERNAL_SERVER_ERROR, CODE, DETAIL, List.of())
                .response();
    }

    /// The client has left in the middle of its request, and nobody reads the answer.
    private static boolean isOfConnection(Throwable cause) {
        return cause instanceof ClosedChannelException
                || (cause instanceof IOException
                        && BROKEN_OFF
                                .matcher(String.valueOf(cause.getMessage()))
                                .find());
    }
}
