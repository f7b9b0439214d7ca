package dev.tandem.platform.web.problem;

import dev.tandem.platform.kernel.failure.Failure;
import dev.tandem.platform.kernel.failure.LimitReached;
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

/// Responds to a failure with the status of its kind, and with the headers that some kinds
/// need.
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
        var response = Problem.of(request, HttpStatus.valueOf(failure.status()), failure)
                .response();
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

    /// Logs which account the caller claims to be, and from which address: somebody may be
    /// guessing its password.
    private void log(HttpRequest<?> request, Unauthenticated failure) {
        if (failure.claim() != null) {
            LOG.info("Refused {} as {}: {}", addresses.of(request), failure.claim(), failure.code());
        }
    }
}
