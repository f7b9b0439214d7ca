package dev.tandem.platform.kernel.limit;

import dev.tandem.platform.kernel.failure.LimitReached;
import java.time.Duration;

public final class UsageLimitReached extends LimitReached {
    public static final String CODE = "request.too-many-requests";

    public UsageLimitReached(long limit, Duration retryAfter) {
        super(CODE, "This is more than allowed in a while. Wait as long as Retry-After says.", limit, retryAfter);
    }
}
