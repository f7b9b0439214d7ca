package dev.tandem.platform.jdbc.transaction;

import dev.tandem.platform.kernel.failure.Unavailable;
import java.time.Duration;

final class OutcomeUnknown extends Unavailable {
    public static final String CODE = "database.outcome-unknown";

    OutcomeUnknown() {
        super(
                CODE,
                "The database was lost while it saved. Look whether it has, before you try again.",
                Duration.ofSeconds(5));
    }
}
