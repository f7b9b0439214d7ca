package dev.tandem.platform.web.limit;

import io.micronaut.http.MutableHttpResponse;
import java.time.Duration;

/// The headers of a response that describe a limit: its amount, what is left of it, and when it
/// resets.
public record RateLimitHeaders(long limit, long remaining, Duration untilReset) {
    /// Keeps headers that are already there: the limit that was checked closest to the route
    /// counts.
    public void writeTo(MutableHttpResponse<?> response) {
        if (!response.getHeaders().contains("RateLimit-Limit")) {
            response.header("RateLimit-Limit", String.valueOf(limit))
                    .header("RateLimit-Remaining", String.valueOf(remaining))
                    .header("RateLimit-Reset", seconds());
        }
    }

    public String seconds() {
        return String.valueOf(untilReset.plusMillis(999).toSeconds());
    }
}
