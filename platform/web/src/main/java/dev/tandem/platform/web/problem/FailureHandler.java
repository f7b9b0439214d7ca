package dev.tandem.platform.web.problem;

import dev.tandem.platform.kernel.failure.Conflict;
import dev.tandem.platform.kernel.failure.Failure;
import dev.tandem.platform.kernel.failure.Forbidden;
import dev.tandem.platform.kernel.failure.Invalid;
import dev.tandem.platform.kernel.failure.LimitReached;
import dev.tandem.platform.kernel.failure.Malformed;
import dev.tandem.platform.kernel.failure.NotFound;
import dev.tandem.platform.kernel.failure.RuleViolated;
import dev.tandem.platform.kernel.failure.Stale;
import dev.tandem.platform.kernel.failure.Unauthenticated;
import dev.tandem.platform.kernel.failure.Unavailable;
import dev.tandem.platform.web.limit.RateLimitHeaders;
import dev.tandem.platform.web.proxy.CallerAddress;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one place where a failure gets its HTTP status; a new kind does not compile until it has one.
@Singleton
@SuppressWarnings("rawtypes")
final class FailureHandler implements ExceptionHandler<Failure, HttpResponse<Problem>> {
    private static final Logger LOG = LoggerFactory.getLogger("tandem.access");

    private final CallerAddress addresses;

    FailureHandler(CallerAddress addresses) {
        this.addresses = addresses;
    }

    @Override
    public HttpResponse<Problem> handle(HttpRequest request, Failure failure) {
        var response = Problem.of(request, status(failure), failure).response();
        return switch (failure) {
            case Unauthenticated unknown -> {
                log(request, unknown);
                yield response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            }
            case Unavailable later ->
                response.header(
                        HttpHeaders.RETRY_AFTER,
                        String.valueOf(later.retryAfter().toSeconds()));
            case LimitReached reached -> {
                var headers = new RateLimitHeaders(reached.limit(), 0, reached.retryAfter());
                headers.writeTo(response);
                yield response.header(HttpHeaders.RETRY_AFTER, headers.seconds());
            }
            default -> response;
        };
    }

    /// Whoever runs the server sees who is being guessed at, and from where.
    private void log(HttpRequest<?> request, Unauthenticated failure) {
        if (failure.claim() != null) {
            LOG.info("Refused {} as {}: {}", addresses.of(request), failure.claim(), failure.code());
        }
    }

    private static HttpStatus status(Failure failure) {
        return switch (failure) {
            case Malformed f -> HttpStatus.BAD_REQUEST;
            case Unauthenticated f -> HttpStatus.UNAUTHORIZED;
            case Forbidden f -> HttpStatus.FORBIDDEN;
            case NotFound f -> HttpStatus.NOT_FOUND;
            case Conflict f -> HttpStatus.CONFLICT;
            case Stale f -> HttpStatus.PRECONDITION_FAILED;
            case Invalid f -> HttpStatus.UNPROCESSABLE_ENTITY;
            case RuleViolated f -> HttpStatus.UNPROCESSABLE_ENTITY;
            case LimitReached f -> HttpStatus.TOO_MANY_REQUESTS;
            case Unavailable f -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }
}
