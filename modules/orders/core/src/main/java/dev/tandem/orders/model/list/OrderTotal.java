package dev.tandem.orders.model.list;

import dev.tandem.orders.model.CurrencyCode;
import dev.tandem.orders.model.OrderStatus;
import dev.tandem.platform.kernel.value.Money;
import java.util.Comparator;

/// How many orders an account has in one status and one currency, and what they cost together.
public record OrderTotal(OrderStatus status, CurrencyCode currency, long count, Money total) {
    /// By status, and then by currency.
    public static final Comparator<OrderTotal> ORDER =
            Comparator.comparing(OrderTotal::status).thenComparing(OrderTotal::currency);
}
