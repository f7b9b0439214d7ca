package dev.tandem.orders.model;

import dev.tandem.identity.AccountId;
import dev.tandem.orders.model.item.OrderItem;
import dev.tandem.orders.model.item.OrderItemId;
import dev.tandem.orders.model.item.OrderItems;
import dev.tandem.orders.model.item.ProductCode;
import dev.tandem.orders.model.item.ProductName;
import dev.tandem.orders.model.item.UnitPrice;
import java.time.Instant;
import java.util.List;

/// Orders for tests.
public final class OrderFixtures {
    public static final Instant NOON = Instant.parse("2026-11-20T12:00:00.123Z");

    private OrderFixtures() {}

    public static OrderItem anItem(int quantity, String price) {
        return new OrderItem(
                OrderItemId.next(),
                new ProductCode("B-100"),
                new ProductName("Inner tube"),
                quantity,
                UnitPrice.of(price));
    }

    public static Order anOrder(AccountId owner, long number, OrderItem... items) {
        return Order.created(OrderId.next(), owner, number, OrderStatus.PENDING, details(items), NOON);
    }

    public static OrderDetails details(OrderItem... items) {
        return new OrderDetails(new CurrencyCode("EUR"), new Note("Ring twice."), new OrderItems(List.of(items)));
    }

    /// An order that has come so far.
    public static Order anOrderThatIs(OrderStatus status, AccountId owner, long number) {
        var order = anOrder(owner, number, anItem(2, "6.25"));
        return new Order(order.id(), owner, number, status, order.details(), order.lifecycle());
    }
}
