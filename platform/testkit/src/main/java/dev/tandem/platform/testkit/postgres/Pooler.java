package dev.tandem.platform.testkit.postgres;

import dev.tandem.platform.jdbc.address.PostgresDatabase;
import java.io.IOException;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/// A pooler before the server of the tests.
public interface Pooler extends AutoCloseable {
    /// The address of a database behind the pooler.
    String url(String database);

    @Override
    void close() throws IOException;

    /// Starts a pooler before the server when the property `tandem.pooler` asks for it. The
    /// profile `pgbouncer` sets the property, and adds a starter to the class path.
    static @Nullable Pooler before(PostgresDatabase server) {
        return isWanted()
                ? ServiceLoader.load(Starter.class)
                        .findFirst()
                        .orElseThrow(
                                () -> new IllegalStateException(
                                        "tandem.pooler is set, but no pooler is on the class path: build with -Ppgbouncer, the testkit included."))
                        .start(server)
                : null;
    }

    static boolean isWanted() {
        return Boolean.getBoolean("tandem.pooler");
    }

    /// Starts a pooler before a server.
    interface Starter {
        Pooler start(PostgresDatabase server);
    }
}
