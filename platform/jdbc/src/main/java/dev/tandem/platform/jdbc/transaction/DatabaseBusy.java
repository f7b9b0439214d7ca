package dev.tandem.platform.jdbc.transaction;

import dev.tandem.platform.kernel.failure.Unavailable;
import java.time.Duration;

final class DatabaseBusy extends Unavailable {
    public static final String CODE = "database.busy";

    DatabaseBusy() {
        super(CODE, "The database has too much to do at the moment. Try again.", Duration.ofSeconds(1));
    }
}
