package dev.tandem.orders.model;

import dev.tandem.orders.model.item.OrderItems;
import org.jspecify.annotations.Nullable;

/// Everything that its owner enters of an order, except how far it has come.
public record OrderDetails(CurrencyCode currency, @Nullable Note note, OrderItems items) {
    OrderDetails with(OrderItems newItems) {
        return new OrderDetails(currency, note, newItems);
    }
}
