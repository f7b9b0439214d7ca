package dev.tandem.orders.repository;

import dev.tandem.identity.AccountId;
import dev.tandem.orders.model.ItemOfOrder;
import dev.tandem.orders.model.Order;
import dev.tandem.orders.model.OrderId;
import dev.tandem.orders.model.item.OrderItemId;
import dev.tandem.orders.model.list.OrderQuery;
import dev.tandem.orders.model.list.OrderTotal;
import dev.tandem.platform.kernel.aggregate.OwnedRepository;
import dev.tandem.platform.kernel.list.Slice;
import dev.tandem.platform.kernel.list.SliceRequest;
import java.util.Collection;
import java.util.List;

/// Stores orders with their items, in order.
public interface OrderRepository extends OwnedRepository<AccountId, OrderId, Order> {
    /// The number of the owner's next order. Nobody else gets it; if the transaction fails, the
    /// next one does.
    long nextNumber(AccountId owner);

    /// Stores a new order.
    void add(Order order);

    /// Those of the orders that belong to the owner and are not deleted.
    List<Order> find(AccountId owner, Collection<OrderId> ids);

    /// Those of the items that belong to such orders.
    List<ItemOfOrder> findItems(AccountId owner, Collection<OrderItemId> ids);

    /// Finds the orders that match the query, in its order.
    Slice<Order> list(OrderQuery query, SliceRequest request);

    /// The totals of the owner's orders that are not deleted, in the order [OrderTotal#ORDER].
    List<OrderTotal> totals(AccountId owner);
}
