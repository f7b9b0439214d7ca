package dev.tandem.platform.jdbc.transaction;

import dev.tandem.platform.kernel.Unavailable;
import java.time.Duration;

final class DatabaseUnavailable extends Unavailable {
    DatabaseUnavailable() {
        super("database.unavailable", "The database cannot be used at the moment. Try again.", Duration.ofSeconds(5));
    }
}
