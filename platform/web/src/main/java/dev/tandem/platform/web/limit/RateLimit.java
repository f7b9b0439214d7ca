package dev.tandem.platform.web.limit;

import dev.tandem.platform.kernel.limit.UsageLimitReached;
import dev.tandem.platform.web.proxy.CallerAddress;
import dev.tandem.platform.web.route.MatchedRoute;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/// Limits how many requests one address may send in a minute, as counted by this node alone.
/// Health routes are exempt: a load balancer that calls them often decides whether the node is
/// used.
@ServerFilter("/**")
@Requires(property = "tandem.rate-limit")
final class RateLimit implements Ordered {
    private static final String USED = RateLimit.class.getName();
    private static final int WINDOW_SECONDS = 60;

    private final int limit;
    private final CallerAddress addresses;
    private final Clock clock;
    private final AtomicReference<Window> window = new AtomicReference<>(new Window(0, new ConcurrentHashMap<>()));

    RateLimit(@Property(name = "tandem.rate-limit") int limit, CallerAddress addresses, Clock clock) {
        this.limit = limit;
        this.addresses = addresses;
        this.clock = clock;
    }

    /// Runs inside the CORS filter, so that pages of allowed origins can read the response,
    /// even a refusal.
    @Override
    public int getOrder() {
        return ServerFilterPhase.TRACING.order();
    }

    @RequestFilter
    void count(HttpRequest<?> request) {
        if (MatchedRoute.isOfHealth(request)) {
            return;
        }
        var used = current().use(addresses.of(request));
        request.setAttribute(USED, used);
        if (used > limit) {
            throw new UsageLimitReached(limit, untilReset());
        }
    }

    @ResponseFilter
    void addHeaders(HttpRequest<?> request, MutableHttpResponse<?> response) {
        request.getAttribute(USED, Integer.class)
                .map(used -> new RateLimitHeaders(limit, Math.max(0, limit - used), untilReset()))
                .ifPresent(headers -> headers.writeTo(response));
    }

    private long seconds() {
        return clock.instant().getEpochSecond();
    }

    private Duration untilReset() {
        return Duration.ofSeconds(WINDOW_SECONDS - seconds() % WINDOW_SECONDS);
    }

    private Window current() {
        var number = seconds() / WINDOW_SECONDS;
        return window.updateAndGet(
                last -> last.number() == number ? last : new Window(number, new ConcurrentHashMap<>()));
    }

    /// The number of requests of each address in one minute. Beyond a number of addresses, all
    /// others share one count.
    private record Window(long number, ConcurrentHashMap<String, Integer> uses) {
        private static final int MOST_ADDRESSES = 100_000;
        private static final String OTHERS = "";

        int use(String address) {
            var known = uses.containsKey(address) || uses.mappingCount() < MOST_ADDRESSES;
            return uses.merge(known ? address : OTHERS, 1, Integer::sum);
        }
    }
}
