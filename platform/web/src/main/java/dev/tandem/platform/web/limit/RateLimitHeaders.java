package dev.tandem.platform.web.limit;

import io.micronaut.http.MutableHttpResponse;
import java.time.Duration;

/// What an answer says of a limit: how much there is of it, how much is left, and when it begins anew.
public record RateLimitHeaders(long limit, long remaining, Duration untilReset) {
    /// The first that writes them is nearest to the work, and its limit the one that counts.
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
