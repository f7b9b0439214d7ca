package dev.tandem.orders.api.sync;

import dev.tandem.orders.model.OrderId;
import dev.tandem.orders.model.item.OrderItemId;
import dev.tandem.orders.model.item.ProductCode;
import dev.tandem.orders.model.item.ProductName;
import dev.tandem.orders.model.item.UnitPrice;
import dev.tandem.platform.kernel.value.Money;
import io.micronaut.serde.annotation.Serdeable;

/// An item of an order as a client reads it.
@Serdeable
record ReadItem(
        OrderItemId id,
        OrderId orderId,
        int position,
        ProductCode productCode,
        ProductName name,
        int quantity,
        UnitPrice unitPrice,
        Money lineTotal) {}
