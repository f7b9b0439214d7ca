package dev.tandem.orders.service;

import static io.micronaut.transaction.TransactionDefinition.Propagation.SUPPORTS;

import dev.tandem.identity.AccountId;
import dev.tandem.orders.model.Order;
import dev.tandem.orders.model.OrderId;
import dev.tandem.orders.repository.OrderRepository;
import dev.tandem.platform.kernel.ExpectedRevision;
import dev.tandem.platform.kernel.IdempotencyKey;
import dev.tandem.platform.kernel.aggregate.StaleRetry;
import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.function.Function;
import java.util.function.Supplier;

/// Creates, updates, deletes and restores orders.
@Singleton
public class OrderService {
    private final OrderRepository orders;
    private final Clock clock;

    public OrderService(OrderRepository orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    @Transactional
    public Order create(AccountId actor, IdempotencyKey key, OrderInput input) {
        return once(actor, key, () -> {
            var number = orders.nextNumber(actor);
            var order = Order.created(input.id(), actor, number, input.status(), input.details(), clock.instant());
            orders.add(order);
            return order;
        });
    }

    /// `update` is given the order as it is now, and returns its new values. It runs while
    /// nothing is locked, and again if the order was changed meanwhile.
    public Order update(AccountId actor, OrderId id, ExpectedRevision expected, Function<Order, OrderInput> update) {
        return StaleRetry.run(expected, () -> {
            var order = read(actor, id, expected);
            var input = update.apply(order);
            return store(order, order.updated(input.status(), input.details(), clock.instant()));
        });
    }

    @ReadOnly(propagation = SUPPORTS)
    protected Order read(AccountId actor, OrderId id, ExpectedRevision expected) {
        return orders.getOwnExpected(id, actor, expected);
    }

    @Transactional
    protected Order store(Order old, Order changed) {
        return orders.store(old, changed);
    }

    @Transactional
    public void delete(AccountId actor, OrderId id, ExpectedRevision expected) {
        orders.change(id, actor, expected, order -> order.deleted(clock.instant()));
    }

    /// Restoring an order that is not deleted changes nothing.
    @Transactional
    public Order restore(AccountId actor, IdempotencyKey key, OrderId id, ExpectedRevision expected) {
        return once(
                actor,
                key,
                () -> orders.changeWithDeleted(id, actor, expected, order -> order.restored(clock.instant())));
    }

    private Order once(AccountId actor, IdempotencyKey key, Supplier<Order> work) {
        return key.once(work, id -> orders.getOwn(new OrderId(id), actor));
    }
}
