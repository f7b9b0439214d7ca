package dev.tandem.platform.web.limit;

import static dev.tandem.platform.kernel.limit.UsageLimit.BYTES;
import static dev.tandem.platform.kernel.limit.UsageLimit.GUESSES;
import static dev.tandem.platform.kernel.limit.UsageLimit.WRITES;

import dev.tandem.platform.kernel.limit.RemainingUsage;
import dev.tandem.platform.kernel.limit.UsageLimits;
import dev.tandem.platform.web.proxy.CallerAddress;
import dev.tandem.platform.web.route.MatchedRoute;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ConditionalFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.http.server.HttpServerConfiguration;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.web.router.Router;
import java.security.Principal;
import java.util.Optional;

/// Counts requests against usage limits: those that could guess a secret by address and by
/// account, and other changes of an account by number and by bytes.
@ServerFilter("/**")
@Requires(beans = UsageLimits.class)
final class UsageLimitFilter implements ConditionalFilter, Ordered {
    private static final String USAGE = RemainingUsage.class.getName();

    private final UsageLimits limits;
    private final CallerAddress addresses;
    private final Router router;
    private final long largestBody;

    UsageLimitFilter(UsageLimits limits, CallerAddress addresses, Router router, HttpServerConfiguration server) {
        this.limits = limits;
        this.addresses = addresses;
        this.router = router;
        this.largestBody = server.getMaxRequestSize();
    }

    /// Runs after the sign-in, which finds out who calls.
    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }

    @Override
    public boolean isEnabled(HttpRequest<?> request) {
        return MatchedRoute.mayChange(request) || MatchedRoute.isGuessLimited(request);
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void count(HttpRequest<?> request) {
        var account = request.getUserPrincipal().map(Principal::getName);
        if (MatchedRoute.isGuessLimited(request)) {
            var route = request.getMethodName() + " " + MatchedRoute.template(request, router) + " ";
            account.ifPresent(id -> limits.use(GUESSES, route + id, 1));
            remember(request, limits.use(GUESSES, route + addresses.of(request), 1));
        } else if (request.getMethod() != HttpMethod.DELETE) {
            account.ifPresent(id -> countWrite(request, id));
        }
    }

    /// Deletions are not counted: if somebody else uses up the limits of an account, its owner
    /// can still sign out.
    private void countWrite(HttpRequest<?> request, String account) {
        remember(request, limits.use(WRITES, account, 1));
        limits.use(BYTES, account, length(request));
    }

    /// The length of the body in bytes. A chunked body counts as the largest one that is
    /// accepted.
    private long length(HttpRequest<?> request) {
        var isChunked = request.getHeaders().contains("Transfer-Encoding");
        return isChunked ? largestBody : Math.max(0, request.getContentLength());
    }

    private static void remember(HttpRequest<?> request, Optional<RemainingUsage> usage) {
        usage.ifPresent(value -> request.setAttribute(USAGE, value));
    }

    @ResponseFilter
    void addHeaders(HttpRequest<?> request, MutableHttpResponse<?> response) {
        request.getAttribute(USAGE, RemainingUsage.class)
                .map(usage -> new RateLimitHeaders(usage.limit(), usage.remaining(), usage.untilReset()))
                .ifPresent(headers -> headers.writeTo(response));
    }
}
