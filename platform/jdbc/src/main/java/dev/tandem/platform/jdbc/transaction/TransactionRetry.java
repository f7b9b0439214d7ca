package dev.tandem.platform.jdbc.transaction;

import dev.tandem.platform.jdbc.pool.BrokenConstraint;
import dev.tandem.platform.jdbc.pool.ConnectionPool;
import dev.tandem.platform.jdbc.pool.DatabaseFault;
import dev.tandem.platform.jdbc.row.ConstraintViolations;
import dev.tandem.platform.kernel.failure.Failure;
import dev.tandem.platform.kernel.failure.Invalid;
import dev.tandem.platform.kernel.failure.Invalid.Violation;
import dev.tandem.platform.kernel.failure.Unavailable;
import io.micronaut.aop.InterceptPhase;
import io.micronaut.aop.InterceptorBean;
import io.micronaut.aop.MethodInterceptor;
import io.micronaut.aop.MethodInvocationContext;
import io.micronaut.context.BeanProvider;
import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.data.connection.ConnectionDefinition;
import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.transaction.SynchronousTransactionManager;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs around every outermost transaction. It runs the transaction again when another one
/// was in its way, and turns database faults and broken constraints into failures for the
/// caller (docs/adr/0011).
@InterceptorBean(Transactional.class)
final class TransactionRetry implements MethodInterceptor<Object, Object> {
    private static final Logger LOG = LoggerFactory.getLogger(TransactionRetry.class);
    private static final Set<Propagation> TRANSACTIONAL =
            EnumSet.of(Propagation.REQUIRED, Propagation.REQUIRES_NEW, Propagation.NESTED);
    private static final int MAX_ATTEMPTS = 6;
    private static final int FIRST_PAUSE_MILLIS = 20;

    private final BeanProvider<SynchronousTransactionManager<Connection>> transactions;
    private final BeanProvider<ConnectionOperations<Connection>> connections;
    private final BeanProvider<ConnectionPool> pool;
    private final ConstraintViolations constraints;
    private final TransactionMetrics metrics;

    TransactionRetry(
            BeanProvider<SynchronousTransactionManager<Connection>> transactions,
            BeanProvider<ConnectionOperations<Connection>> connections,
            BeanProvider<ConnectionPool> pool,
            ConstraintViolations constraints,
            TransactionMetrics metrics) {
        this.transactions = transactions;
        this.connections = connections;
        this.pool = pool;
        this.constraints = constraints;
        this.metrics = metrics;
    }

    /// Runs outside the interceptor that begins the transaction.
    @Override
    public int getOrder() {
        return InterceptPhase.TRANSACTION.getPosition() - 1;
    }

    @Override
    public @Nullable Object intercept(MethodInvocationContext<Object, Object> method) {
        if (transactions.get().findTransactionStatus().isEmpty()) {
            return runOutermost(method);
        }
        if (propagation(method) == Propagation.REQUIRES_NEW && !isReadOnly(method)) {
            throw new IllegalStateException(method.getExecutableMethod()
                    + " begins a write transaction inside another one, for whose end it would wait on SQLite."
                    + " Join it (propagation REQUIRED), or begin it after the other has ended.");
        }
        return propagation(method) == Propagation.NESTED ? runNested(method) : method.proceed();
    }

    /// A part of a transaction can fail alone. What is in the way of the whole transaction is left
    /// to that.
    private @Nullable Object runNested(MethodInvocationContext<Object, Object> method) {
        try {
            return method.proceed();
        } catch (RuntimeException failure) {
            throw classify(failure).isPresent() ? failure : failureOf(failure);
        }
    }

    private static Propagation propagation(MethodInvocationContext<Object, Object> method) {
        return method.enumValue(Transactional.class, "propagation", Propagation.class)
                .orElse(Propagation.REQUIRED);
    }

    private static boolean isReadOnly(MethodInvocationContext<Object, Object> method) {
        return method.isTrue(Transactional.class, "readOnly");
    }

    private @Nullable Object runOutermost(MethodInvocationContext<Object, Object> method) {
        var readsWithoutTransaction = propagation(method) == Propagation.SUPPORTS && isReadOnly(method);
        var isNotRetried = !readsWithoutTransaction && !TRANSACTIONAL.contains(propagation(method));
        var attempt = new Attempt();
        for (var number = 1; ; number++) {
            if (isNotRetried || number == MAX_ATTEMPTS) {
                attempt.forbidRetry();
            }
            try {
                return PropagatedContext.getOrEmpty()
                        .plus(attempt)
                        .propagate(() -> readsWithoutTransaction ? runReadOnly(method) : method.proceed(this));
            } catch (RuntimeException failure) {
                var fault = classify(failure).orElseThrow(() -> failureOf(failure));
                if (attempt.isRetryForbidden() || !isSafeToRetry(attempt, fault.kind())) {
                    throw refusal(attempt, fault);
                }
            }
            metrics.retried();
            pause(number);
            attempt = attempt.next();
        }
    }

    /// Opens a read-only connection around the method. Without a transaction, Micronaut would
    /// open one that may write.
    private @Nullable Object runReadOnly(MethodInvocationContext<Object, Object> method) {
        return connections.get().execute(ConnectionDefinition.READ_ONLY, connection -> method.proceed(this));
    }

    private static boolean isSafeToRetry(Attempt attempt, DatabaseFault fault) {
        return switch (fault) {
            case CONFLICT -> !attempt.hasCommitted();
            case CONNECTION_LOST -> !attempt.mayHaveCommitted();
            case TOO_BUSY, UNAVAILABLE -> false;
        };
    }

    private record Fault(DatabaseFault kind, SQLException cause) {}

    private Optional<Fault> classify(Throwable failure) {
        return causes(failure, SQLException.class)
                .flatMap(cause -> pool.get().classify(cause).map(kind -> new Fault(kind, cause)).stream())
                .findFirst();
    }

    /// The failure to throw for what is not a database fault: a failure of the use case
    /// itself, or that of a broken constraint, or else the exception as it is.
    private RuntimeException failureOf(RuntimeException failure) {
        return causes(failure, Failure.class)
                .findFirst()
                .or(() -> constraints.brokenBy(failure).map(TransactionRetry::failure))
                .<RuntimeException>map(known -> known)
                .orElse(failure);
    }

    private static Failure failure(BrokenConstraint constraint) {
        var field = constraint.field().get();
        LOG.warn("a constraint of the schema was about to be broken: {} {}", constraint.kind(), field);
        return switch (constraint.kind()) {
            case UNIQUE -> new ValueTaken(violations(field, "is taken"));
            case FOREIGN_KEY -> new ReferenceBroken();
            case NOT_NULL -> new Invalid(violations(field, "is needed"));
            case CHECK -> new Invalid(violations(field, "is not a value that can be kept"));
        };
    }

    private static List<Violation> violations(String field, String message) {
        return field.isEmpty() ? List.of() : List.of(new Violation(field, message));
    }

    private static <T> Stream<T> causes(Throwable failure, Class<T> type) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(type::isInstance)
                .map(type::cast);
    }

    private Unavailable refusal(Attempt attempt, Fault fault) {
        LOG.warn("a use case was refused: {}", fault.cause().getMessage());
        LOG.debug("where it was", fault.cause());
        var kind = fault.kind();
        if (kind == DatabaseFault.UNAVAILABLE || kind == DatabaseFault.CONNECTION_LOST) {
            pool.get().renew();
        }
        if (attempt.hasCommitted() || (kind == DatabaseFault.CONNECTION_LOST && attempt.mayHaveCommitted())) {
            return new OutcomeUnknown();
        }
        return switch (kind) {
            case CONFLICT, TOO_BUSY -> new DatabaseBusy();
            case CONNECTION_LOST, UNAVAILABLE -> new DatabaseUnavailable();
        };
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(FIRST_PAUSE_MILLIS << (attempt - 1)));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
