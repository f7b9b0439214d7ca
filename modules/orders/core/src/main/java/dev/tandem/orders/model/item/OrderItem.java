package dev.tandem.orders.model.item;

import dev.tandem.platform.kernel.Identified;
import dev.tandem.platform.kernel.failure.Invalid;
import dev.tandem.platform.kernel.value.Money;

/// A product of an order, and how many of it. Its position is its index in the order.
public record OrderItem(OrderItemId id, ProductCode productCode, ProductName name, int quantity, UnitPrice unitPrice)
        implements Identified<OrderItemId> {
    public static final int MAX_QUANTITY = 1_000_000;

    public OrderItem {
        if (quantity < 1 || quantity > MAX_QUANTITY) {
            throw new Invalid("quantity", "must lie between 1 and " + MAX_QUANTITY);
        }
    }

    public Money lineTotal() {
        return unitPrice.amount().times(quantity);
    }
}
