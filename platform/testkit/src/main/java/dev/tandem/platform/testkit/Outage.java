package dev.tandem.platform.testkit;

import jakarta.inject.Singleton;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;

/// A time in which the database cannot be reached.
@Singleton
public final class Outage {
    private static final DataSource UNREACHABLE = (DataSource) Proxy.newProxyInstance(
            Outage.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                throw new SQLException("secret-host:5432 does not answer");
            });

    private final TestDataSource dataSource;

    Outage(TestDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// Does the work without a database; afterwards it is there again.
    public <T> T during(Supplier<T> work) {
        return dataSource.during(UNREACHABLE, work);
    }
}
