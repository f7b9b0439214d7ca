package dev.tandem.platform.testkit.database;

import dev.tandem.platform.testkit.Await;
import jakarta.inject.Singleton;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;

/// Makes the database unreachable for a while.
@Singleton
public final class Outage {
    private final ObservedPool pool;

    Outage(ObservedPool pool) {
        this.pool = pool;
    }

    /// Does the work while every connection is refused.
    public <T> T refusing(Supplier<T> work) {
        return during(
                () -> {
                    throw new SQLException("secret-host:5432 refuses");
                },
                work);
    }

    /// Does the work while connections are neither opened nor refused, and fails if the work
    /// waits for one.
    public <T> T silent(Supplier<T> work) {
        var isOver = new CompletableFuture<Boolean>();
        isOver.completeOnTimeout(false, Await.TIMEOUT.toMinutes(), TimeUnit.MINUTES);
        try {
            var result = during(
                    () -> {
                        isOver.join();
                        throw new SQLException("nobody answered");
                    },
                    work);
            if (!isOver.complete(true)) {
                throw new AssertionError("it waits for a database that does not answer");
            }
            return result;
        } finally {
            isOver.complete(true);
        }
    }

    private <T> T during(Callable<?> connecting, Supplier<T> work) {
        var unreachable = (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> connecting.call());
        return pool.during(unreachable, work);
    }
}
