package dev.tandem.platform.web;

import io.micronaut.http.MutableHttpResponse;
import java.time.Duration;

/// What an answer says of a limit: how much there is of it, how much is left, and when it begins anew.
public record RateLimitHeaders(long limit, long remaining, Duration untilReset) {
    public MutableHttpResponse<?> writeTo(MutableHttpResponse<?> response) {
        response.getHeaders()
                .set("RateLimit-Limit", String.valueOf(limit))
                .set("RateLimit-Remaining", String.valueOf(remaining))
                .set("RateLimit-Reset", seconds());
        return response;
    }

    String seconds() {
        return String.valueOf(untilReset.plusMillis(999).toSeconds());
    }
}
