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

/// Runs requests with the same idempotency key one after the other, before they take a
/// connection or wait to write.
///
/// It knows only the requests of this node; those of other nodes meet in the database.
@InterceptorBean(Transactional.class)
final class IdempotencyKeyQueue implements MethodInterceptor<Object, Object> {
    static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final BeanProvider<SynchronousTransactionManager<Connection>> transactions;
    private final ConcurrentHashMap<IdempotencyKey.Key, CountDownLatch> running = new ConcurrentHashMap<>();

    IdempotencyKeyQueue(BeanProvider<SynchronousTransactionManager<Connection>> transactions) {
        this.transactions = transactions;
    }

    /// Runs outside everything else that surrounds a transaction.
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
        var ended = claim(key.get());
        try {
            return method.proceed();
        } finally {
            running.remove(key.get());
            ended.countDown();
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

    /// Waits until no other request with the key runs. The result is counted down when this
    /// one has ended.
    private CountDownLatch claim(IdempotencyKey.Key key) {
        var own = new CountDownLatch(1);
        var end = System.nanoTime() + TIMEOUT.toNanos();
        for (var other = running.putIfAbsent(key, own); other != null; other = running.putIfAbsent(key, own)) {
            if (!hasEnded(other, end - System.nanoTime())) {
                throw new RequestInProgress();
            }
        }
        return own;
    }

    private static boolean hasEnded(CountDownLatch other, long nanos) {
        try {
            return other.await(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
