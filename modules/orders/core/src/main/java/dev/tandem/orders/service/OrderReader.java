package dev.tandem.orders.service;

import static io.micronaut.transaction.TransactionDefinition.Propagation.SUPPORTS;

import dev.tandem.identity.AccountId;
import dev.tandem.orders.model.ItemOfOrder;
import dev.tandem.orders.model.Order;
import dev.tandem.orders.model.OrderId;
import dev.tandem.orders.model.item.OrderItemId;
import dev.tandem.orders.model.item.PlacedItem;
import dev.tandem.orders.model.list.OrderQuery;
import dev.tandem.orders.model.list.OrderTotal;
import dev.tandem.orders.repository.OrderRepository;
import dev.tandem.platform.kernel.list.Slice;
import dev.tandem.platform.kernel.list.SliceRequest;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;

/// Reads the orders of an account for itself.
///
/// An order and its items are read at one moment, as are the orders of a list and theirs.
@Singleton
public class OrderReader {
    private final OrderRepository orders;

    public OrderReader(OrderRepository orders) {
        this.orders = orders;
    }

    @ReadOnly
    public Order find(AccountId actor, OrderId id) {
        return orders.getOwn(id, actor);
    }

    /// Those of the orders that are the actor's, and not deleted.
    @ReadOnly
    public List<Order> find(AccountId actor, Collection<OrderId> ids) {
        return orders.find(actor, ids);
    }

    /// Those of the items that belong to such orders.
    @ReadOnly(propagation = SUPPORTS)
    public List<ItemOfOrder> findItems(AccountId actor, Collection<OrderItemId> ids) {
        return orders.findItems(actor, ids);
    }

    @ReadOnly
    public PlacedItem item(AccountId actor, OrderId id, OrderItemId item) {
        return orders.getOwn(id, actor).details().items().find(item);
    }

    @ReadOnly
    public Slice<Order> list(OrderQuery query, SliceRequest request) {
        return orders.list(query, request);
    }

    @ReadOnly(propagation = SUPPORTS)
    public List<OrderTotal> totals(AccountId actor) {
        return orders.totals(actor);
    }
}
