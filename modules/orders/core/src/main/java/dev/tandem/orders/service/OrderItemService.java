package dev.tandem.orders.service;

import dev.tandem.identity.AccountId;
import dev.tandem.orders.model.Order;
import dev.tandem.orders.model.OrderId;
import dev.tandem.orders.model.item.OrderItem;
import dev.tandem.orders.model.item.OrderItemId;
import dev.tandem.orders.model.item.OrderItems;
import dev.tandem.orders.model.item.PlacedItem;
import dev.tandem.orders.repository.OrderRepository;
import dev.tandem.platform.kernel.ExpectedRevision;
import dev.tandem.platform.kernel.IdempotencyKey;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.function.UnaryOperator;

/// Adds, updates and deletes the items of an order.
@Singleton
public class OrderItemService {
    private final OrderRepository orders;
    private final Clock clock;

    public OrderItemService(OrderRepository orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    /// Adds the item after the others.
    @Transactional
    public PlacedItem add(AccountId actor, IdempotencyKey key, OrderId id, ExpectedRevision expected, OrderItem item) {
        return key.once(
                () -> change(actor, id, expected, items -> items.with(item))
                        .details()
                        .items()
                        .find(item.id()),
                added -> orders.getOwn(id, actor).details().items().find(new OrderItemId(added)));
    }

    @Transactional
    public PlacedItem update(
            AccountId actor, OrderId id, ExpectedRevision expected, OrderItemId item, UnaryOperator<OrderItem> update) {
        return change(actor, id, expected, items -> items.changed(item, update))
                .details()
                .items()
                .find(item);
    }

    @Transactional
    public void delete(AccountId actor, OrderId id, ExpectedRevision expected, OrderItemId item) {
        change(actor, id, expected, items -> items.without(item));
    }

    private Order change(AccountId actor, OrderId id, ExpectedRevision expected, UnaryOperator<OrderItems> change) {
        return orders.change(id, actor, expected, order -> order.withItems(change, clock.instant()));
    }
}
