package dev.tandem.orders.model;

import dev.tandem.identity.AccountId;
import dev.tandem.orders.model.item.OrderItems;
import dev.tandem.platform.kernel.Identified;
import dev.tandem.platform.kernel.Lifecycle;
import dev.tandem.platform.kernel.Owned;
import dev.tandem.platform.kernel.Revisioned;
import dev.tandem.platform.kernel.SoftDeletable;
import dev.tandem.platform.kernel.Synced;
import dev.tandem.platform.kernel.Timestamped;
import dev.tandem.platform.kernel.failure.Invalid;
import java.time.Instant;
import java.util.function.UnaryOperator;

/// Products that an account orders, which alone sees it. A closed order does not change any
/// more; it can be deleted all the same.
///
/// @param number counts the orders of the account, from 1 on
public record Order(
        OrderId id, AccountId owner, long number, OrderStatus status, OrderDetails details, Lifecycle lifecycle)
        implements Identified<OrderId>, Timestamped, SoftDeletable, Revisioned, Owned<AccountId>, Synced {

    public static Order created(
            OrderId id, AccountId owner, long number, OrderStatus status, OrderDetails details, Instant now) {
        if (status != OrderStatus.PENDING) {
            throw new Invalid("status", "must be pending when an order is new");
        }
        return new Order(id, owner, number, status, details, Lifecycle.created(now));
    }

    /// An update to the same values changes nothing.
    public Order updated(OrderStatus newStatus, OrderDetails newDetails, Instant now) {
        if (newStatus == status && newDetails.equals(details)) {
            return this;
        }
        if (status.isClosed()) {
            throw new OrderClosed();
        }
        if (newStatus != status && !status.following().contains(newStatus)) {
            throw new StatusOutOfTurn(status, newStatus);
        }
        return new Order(id, owner, number, newStatus, newDetails, lifecycle.touched(now));
    }

    public Order withItems(UnaryOperator<OrderItems> change, Instant now) {
        return updated(status, details.with(change.apply(details.items())), now);
    }

    /// The same order with these items, as it was stored.
    public Order with(OrderItems items) {
        return new Order(id, owner, number, status, details.with(items), lifecycle);
    }

    public Order deleted(Instant now) {
        return with(lifecycle.deleted(now));
    }

    /// Restoring an order that is not deleted changes nothing.
    public Order restored(Instant now) {
        return isDeleted() ? with(lifecycle.restored(now)) : this;
    }

    public Order with(Lifecycle newLifecycle) {
        return new Order(id, owner, number, status, details, newLifecycle);
    }
}
