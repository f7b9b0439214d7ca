package dev.tandem.platform.testkit;

import dev.tandem.platform.jdbc.DatabaseSettings;
import dev.tandem.platform.jdbc.PoolSettings;
import dev.tandem.platform.jdbc.SqliteSettings;
import dev.tandem.platform.jdbc.address.Database;

/// The default settings with timeouts so long that no test fails because the machine is slow.
public final class GenerousTimeouts {
    private static final PoolSettings POOL =
            PoolSettings.DEFAULT.waiting(Await.TIMEOUT).bounded(Await.TIMEOUT, Await.TIMEOUT);
    private static final SqliteSettings SQLITE = SqliteSettings.DEFAULT.waiting(Await.TIMEOUT);

    private GenerousTimeouts() {}

    public static DatabaseSettings of(Database database) {
        return DatabaseSettings.of(database).with(POOL).with(SQLITE);
    }
}
