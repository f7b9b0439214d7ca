package dev.tandem.platform.jdbc.row;

import dev.tandem.platform.jdbc.pool.BrokenConstraint;
import dev.tandem.platform.jdbc.pool.ConnectionPool;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the constraint of the schema that a failed statement would have broken.
@Singleton
public final class ConstraintViolations {
    private final BeanProvider<ConnectionPool> pool;

    ConstraintViolations(BeanProvider<ConnectionPool> pool) {
        this.pool = pool;
    }

    public Optional<BrokenConstraint> brokenBy(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .flatMap(cause -> pool.get().violation((SQLException) cause).stream())
                .findFirst();
    }

    /// The field whose value another row has already, if that is what failed.
    public Optional<String> takenBy(Throwable failure) {
        return brokenBy(failure)
                .filter(broken -> broken.kind() == BrokenConstraint.Kind.UNIQUE)
                .map(broken -> broken.field().get());
    }
}
