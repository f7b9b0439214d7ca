package dev.tandem.platform.jdbc.transaction;

import dev.tandem.platform.kernel.failure.Unavailable;
import java.time.Duration;

final class DatabaseUnavailable extends Unavailable {
    public static final String CODE = "database.unavailable";

    DatabaseUnavailable() {
        super(CODE, "The database cannot be used at the moment. Try again.", Duration.ofSeconds(5));
    }
}
