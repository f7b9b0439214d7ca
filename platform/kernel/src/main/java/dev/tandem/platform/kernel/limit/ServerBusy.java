package dev.tandem.platform.kernel.limit;

import dev.tandem.platform.kernel.failure.Unavailable;
import java.time.Duration;

public final class ServerBusy extends Unavailable {
    public static final String CODE = "server.busy";

    public ServerBusy(Duration retryAfter) {
        super(CODE, "Too many ask for the same costly work. Try again after the seconds in Retry-After.", retryAfter);
    }
}
