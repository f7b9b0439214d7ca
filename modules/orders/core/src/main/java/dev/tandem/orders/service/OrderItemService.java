package dev.tandem.orders.service;

import dev.tandem.identity.AccountId;
import dev.tandem.orders.model.ItemOfOrder;
import dev.tandem.orders.model.Order;
import dev.tandem.orders.model.OrderId;
import dev.tandem.orders.model.item.OrderItem;
import dev.tandem.orders.model.item.OrderItemId;
import dev.tandem.orders.model.item.OrderItems;
import dev.tandem.orders.model.item.PlacedItem;
import dev.tandem.orders.repository.OrderRepository;
import dev.tandem.platform.kernel.ExpectedRevision;
import dev.tandem.platform.kernel.IdempotencyKey;
import dev.tandem.platform.kernel.aggregate.ThingNotFound;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
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

    /// Inserts an item among the others by its id, so that its place does not depend on who comes
    /// first.
    @Transactional
    public void insert(AccountId actor, OrderId id, OrderItem item) {
        change(actor, id, ExpectedRevision.ANY, items -> items.withInOrder(item));
    }

    /// Updates an item of any of the actor's orders.
    @Transactional
    public void update(AccountId actor, OrderItemId item, Function<ItemOfOrder, OrderItem> update) {
        var order = orderOf(actor, item);
        change(
                actor,
                order,
                ExpectedRevision.ANY,
                items -> items.changed(item, _ -> update.apply(new ItemOfOrder(order, items.find(item)))));
    }

    /// Deletes an item of any of the actor's orders.
    @Transactional
    public void delete(AccountId actor, OrderItemId item) {
        change(actor, orderOf(actor, item), ExpectedRevision.ANY, items -> items.without(item));
    }

    private OrderId orderOf(AccountId actor, OrderItemId item) {
        return orders.findItems(actor, List.of(item)).stream()
                .findFirst()
                .map(ItemOfOrder::order)
                .orElseThrow(() -> new ThingNotFound(item));
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
