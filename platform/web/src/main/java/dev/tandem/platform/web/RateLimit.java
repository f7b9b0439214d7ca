package dev.tandem.platform.web;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Bounds how many requests one address may send in a minute, as counted by this node alone. Health is exempt: whoever
/// asks for it often decides whether the node is used at all.
@ServerFilter("/**")
@Requires(property = "tandem.rate-limit")
final class RateLimit implements Ordered {
    public static final String CODE = "request.too-many-requests";

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

    /// Within what lets pages of other origins read the answer, also a refusal.
    @Override
    public int getOrder() {
        return ServerFilterPhase.TRACING.order();
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> count(HttpRequest<?> request) {
        if (request.getPath().startsWith("/health")) {
            return null;
        }
        var used = current().use(addresses.of(request));
        request.setAttribute(USED, used);
        return used > limit ? tell(refusal(request), used) : null;
    }

    @ResponseFilter
    void tell(HttpRequest<?> request, MutableHttpResponse<?> response) {
        request.getAttribute(USED, Integer.class).ifPresent(used -> tell(response, used));
    }

    private MutableHttpResponse<?> tell(MutableHttpResponse<?> response, int used) {
        return response.header("RateLimit-Limit", String.valueOf(limit))
                .header("RateLimit-Remaining", String.valueOf(Math.max(0, limit - used)))
                .header("RateLimit-Reset", String.valueOf(secondsLeft()));
    }

    private MutableHttpResponse<?> refusal(HttpRequest<?> request) {
        var detail = "This is more than %d requests in a minute. Wait as long as Retry-After says.".formatted(limit);
        return Problem.of(request, HttpStatus.TOO_MANY_REQUESTS, CODE, detail, List.of())
                .response()
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(secondsLeft()));
    }

    private long seconds() {
        return clock.instant().getEpochSecond();
    }

    private long secondsLeft() {
        return WINDOW_SECONDS - seconds() % WINDOW_SECONDS;
    }

    private Window current() {
        var number = seconds() / WINDOW_SECONDS;
        return window.updateAndGet(
                last -> last.number() == number ? last : new Window(number, new ConcurrentHashMap<>()));
    }

    /// A minute, and how often each address has come in it; beyond some number, all others are one.
    private record Window(long number, ConcurrentHashMap<String, Integer> uses) {
        private static final int MOST_ADDRESSES = 100_000;
        private static final String OTHERS = "";

        int use(String address) {
            var known = uses.containsKey(address) || uses.mappingCount() < MOST_ADDRESSES;
            return uses.merge(known ? address : OTHERS, 1, Integer::sum);
        }
    }
}
