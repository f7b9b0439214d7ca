package dev.tandem.orders.model.list;

import dev.tandem.identity.AccountId;
import dev.tandem.orders.model.Order;
import dev.tandem.orders.model.OrderStatus;
import dev.tandem.platform.kernel.Timestamped;
import dev.tandem.platform.kernel.list.KeyType;
import dev.tandem.platform.kernel.list.Keyset;
import dev.tandem.platform.kernel.list.Sort;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A query for the orders of an account, or for those of them that match: deleted ones, or those
/// that are not.
public record OrderQuery(
        AccountId owner,
        boolean deleted,
        @Nullable OrderStatus status,
        @Nullable Sort<OrderSortField> sort) {

    public static OrderQuery of(AccountId owner, boolean deleted) {
        return new OrderQuery(owner, deleted, null, null);
    }

    public OrderQuery in(@Nullable OrderStatus onlyStatus) {
        return new OrderQuery(owner, deleted, onlyStatus, sort);
    }

    public OrderQuery sorted(@Nullable Sort<OrderSortField> otherSort) {
        return new OrderQuery(owner, deleted, status, otherSort);
    }

    /// Whether the list is sorted by the moment of deletion.
    public boolean isByDeletion() {
        return deleted && sort == null;
    }

    /// The latest created or deleted come first, unless the sort says otherwise.
    public Keyset<Order> keyset() {
        if (isByDeletion()) {
            return Keyset.latestDeleted();
        }
        return sort == null || sort.descending()
                ? Keyset.latestCreated()
                : Keyset.<Order, Instant>ascending(KeyType.MOMENT, Timestamped::createdAt)
                        .thenAscending(KeyType.ID, order -> order.id().value());
    }
}
