package dev.tandem.platform.testkit;

import jakarta.inject.Singleton;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import javax.sql.DataSource;

/// A time in which the database cannot be reached.
@Singleton
public final class Outage {
    private static final Duration LONGER_THAN_ANYONE_WAITS = Duration.ofMinutes(1);

    private final TestPool pool;

    Outage(TestPool pool) {
        this.pool = pool;
    }

    /// Does the work while every connection is refused; afterwards the database is there again.
    public <T> T refusing(Supplier<T> work) {
        return during(
                () -> {
                    throw new SQLException("secret-host:5432 refuses");
                },
                work);
    }

    /// Does the work while nobody answers, neither yes nor no.
    public <T> T silent(Supplier<T> work) {
        return during(
                () -> {
                    Thread.sleep(LONGER_THAN_ANYONE_WAITS);
                    return null;
                },
                work);
    }

    private <T> T during(Callable<?> connecting, Supplier<T> work) {
        var unreachable = (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> connecting.call());
        return pool.during(unreachable, work);
    }
}
