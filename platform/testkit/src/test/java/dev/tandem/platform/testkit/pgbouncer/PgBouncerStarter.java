package dev.tandem.platform.testkit.pgbouncer;

import dev.tandem.platform.jdbc.address.PostgresDatabase;
import dev.tandem.platform.testkit.postgres.Pooler;

/// Starts PgBouncer for the tests of all modules, in the profile `pgbouncer`.
public final class PgBouncerStarter implements Pooler.Starter {
    @Override
    public Pooler start(PostgresDatabase server) {
        return PgBouncer.before(server);
    }
}
