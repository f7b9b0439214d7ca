package dev.tandem.platform.jdbc.idempotency;

import dev.tandem.platform.kernel.IdempotencyKey;
import io.micronaut.aop.InterceptPhase;
import io.micronaut.aop.InterceptorBean;
import io.micronaut.aop.MethodInterceptor;
import io.micronaut.aop.MethodInvocationContext;
import io.micronaut.context.BeanProvider;
import io.micronaut.transaction.SynchronousTransactionManager;
import io.micronaut.transaction.annotation.Transactional;
import java.sql.Connection;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Lets requests with one key in one after the other, before they take a connection or a turn to write.
///
/// Those that came to another node meet in the database.
@InterceptorBean(Transactional.class)
final class IdempotencyKeyQueue implements MethodInterceptor<Object, Object> {
    static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final BeanProvider<SynchronousTransactionManager<Connection>> transactions;
    private final ConcurrentHashMap<IdempotencyKey.Key, CountDownLatch> inside = new ConcurrentHashMap<>();

    IdempotencyKeyQueue(BeanProvider<SynchronousTransactionManager<Connection>> transactions) {
        this.transactions = transactions;
    }

    /// Outside whatever is done around a transaction.
    @Override
    public int getOrder() {
        return InterceptPhase.TRANSACTION.getPosition() - 2;
    }

    @Override
    public @Nullable Object intercept(MethodInvocationContext<Object, Object> method) {
        var key = key(method);
        if (key.isEmpty() || transactions.get().findTransactionStatus().isPresent()) {
            return method.proceed();
        }
        var exit = claim(key.get());
        try {
            return method.proceed();
        } finally {
            inside.remove(key.get());
            exit.countDown();
        }
    }

    private static Optional<IdempotencyKey.Key> key(MethodInvocationContext<Object, Object> method) {
        for (var argument : method.getParameterValues()) {
            if (argument instanceof IdempotencyKey idempotencyKey) {
                return idempotencyKey.key();
            }
        }
        return Optional.empty();
    }

    private CountDownLatch claim(IdempotencyKey.Key key) {
        var mine = new CountDownLatch(1);
        var end = System.nanoTime() + TIMEOUT.toNanos();
        for (var other = inside.putIfAbsent(key, mine); other != null; other = inside.putIfAbsent(key, mine)) {
            if (!hasEnded(other, end - System.nanoTime())) {
                throw new RequestInProgress();
            }
        }
        return mine;
    }

    private static boolean hasEnded(CountDownLatch other, long nanos) {
        try {
            return other.await(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
