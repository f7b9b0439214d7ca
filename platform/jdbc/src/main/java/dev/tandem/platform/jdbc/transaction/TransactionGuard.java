package dev.tandem.platform.jdbc.transaction;

import dev.tandem.platform.jdbc.ConnectionPool;
import dev.tandem.platform.jdbc.Trouble;
import dev.tandem.platform.kernel.RunsOnce;
import dev.tandem.platform.kernel.Unavailable;
import io.micronaut.aop.InterceptPhase;
import io.micronaut.aop.InterceptorBean;
import io.micronaut.aop.MethodInterceptor;
import io.micronaut.aop.MethodInvocationContext;
import io.micronaut.context.BeanProvider;
import io.micronaut.transaction.SynchronousTransactionManager;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.TransactionStatus;
import io.micronaut.transaction.annotation.Transactional;
import io.micronaut.transaction.exceptions.TransactionSystemException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Stands around every outermost transaction: begins it again when another one was in its way, and tells the caller
/// to come back later when the database is in trouble (docs/adr/0011).
@InterceptorBean(Transactional.class)
final class TransactionGuard implements MethodInterceptor<Object, Object> {
    private static final Logger LOG = LoggerFactory.getLogger(TransactionGuard.class);
    private static final int ATTEMPTS = 6;
    private static final int FIRST_PAUSE_MILLIS = 10;

    private final BeanProvider<SynchronousTransactionManager<Connection>> transactions;
    private final BeanProvider<ConnectionPool> pool;
    private final TransactionFigures figures;

    TransactionGuard(
            BeanProvider<SynchronousTransactionManager<Connection>> transactions,
            BeanProvider<ConnectionPool> pool,
            TransactionFigures figures) {
        this.transactions = transactions;
        this.pool = pool;
        this.figures = figures;
    }

    /// Outside the transaction.
    @Override
    public int getOrder() {
        return InterceptPhase.TRANSACTION.getPosition() - 1;
    }

    @Override
    public @Nullable Object intercept(MethodInvocationContext<Object, Object> method) {
        var around = transactions.get().findTransactionStatus();
        if (around.isEmpty()) {
            return outermost(method);
        }
        around.filter(outer -> writesInside(outer, method)).ifPresent(outer -> {
            throw new IllegalStateException(method.getExecutableMethod() + " begins a write transaction inside "
                    + outer.getTransactionDefinition().getName() + ", and on SQLite would wait for its end."
                    + " Join it (propagation REQUIRED), or begin it after the other has ended.");
        });
        return method.proceed();
    }

    private static boolean writesInside(TransactionStatus<?> outer, MethodInvocationContext<Object, Object> method) {
        return method.enumValue(Transactional.class, "propagation", Propagation.class)
                        .filter(Propagation.REQUIRES_NEW::equals)
                        .isPresent()
                && !method.isTrue(Transactional.class, "readOnly")
                && !outer.getTransactionDefinition().isReadOnly().orElse(false);
    }

    private @Nullable Object outermost(MethodInvocationContext<Object, Object> method) {
        var attempts = method.hasAnnotation(RunsOnce.class) ? 1 : ATTEMPTS;
        for (var attempt = 1; ; attempt++) {
            try {
                return method.proceed(this);
            } catch (RuntimeException failure) {
                var finding = diagnose(failure).orElseThrow(() -> failure);
                if (attempt == attempts || !leftNothing(finding, failure)) {
                    throw refusal(finding);
                }
                figures.retried();
                pause(attempt);
            }
        }
    }

    /// What a commit has done whose answer was lost, nobody knows.
    private static boolean leftNothing(Finding finding, RuntimeException failure) {
        return finding.trouble() == Trouble.IN_THE_WAY
                || (finding.trouble() == Trouble.CONNECTION_LOST && !(failure instanceof TransactionSystemException));
    }

    private record Finding(Trouble trouble, SQLException cause) {}

    private Optional<Finding> diagnose(Throwable failure) {
        return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .flatMap(cause -> pool.get().diagnose(cause).map(trouble -> new Finding(trouble, cause)).stream())
                .findFirst();
    }

    private Unavailable refusal(Finding finding) {
        figures.refused();
        LOG.warn("a use case was refused: {}", finding.cause().getMessage());
        LOG.debug("where it was", finding.cause());
        return switch (finding.trouble()) {
            case IN_THE_WAY, TOO_BUSY -> new DatabaseBusy();
            case CONNECTION_LOST, OUT_OF_ORDER -> {
                pool.get().renew();
                yield new DatabaseUnavailable();
            }
        };
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(FIRST_PAUSE_MILLIS << attempt));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
