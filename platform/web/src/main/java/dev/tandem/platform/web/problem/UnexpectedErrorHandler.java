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

/// Handles errors that no other handler expects. The log gets the whole error under the id of
/// the request, and the client gets the id.
@Singleton
@SuppressWarnings("rawtypes")
public final class UnexpectedErrorHandler implements ExceptionHandler<Throwable, HttpResponse<Problem>> {
    public static final String CODE = "server.failure";

    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedErrorHandler.class);

    /// The words with which the library reports a connection that the client has closed.
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

    /// Whether the client has closed the connection during its request, so that nobody reads
    /// the response.
    private static boolean isOfConnection(Throwable cause) {
        return cause instanceof ClosedChannelException
                || (cause instanceof IOException
                        && BROKEN_OFF
                                .matcher(String.valueOf(cause.getMessage()))
                                .find());
    }
}
