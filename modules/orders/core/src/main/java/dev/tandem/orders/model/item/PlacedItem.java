package dev.tandem.orders.model.item;

import dev.tandem.platform.kernel.Identified;

/// An item and its position in the order, counted from 0.
public record PlacedItem(OrderItem item, int position) implements Identified<OrderItemId> {

    @Override
    public OrderItemId id() {
        return item.id();
    }
}
