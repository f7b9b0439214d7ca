package dev.tandem.orders.api.sync;

import dev.tandem.orders.model.OrderId;
import dev.tandem.orders.model.item.OrderItem;
import dev.tandem.orders.model.item.OrderItemId;
import dev.tandem.orders.model.item.ProductCode;
import dev.tandem.orders.model.item.ProductName;
import dev.tandem.orders.model.item.UnitPrice;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/// What a client writes of an item. Its order never changes.
@Serdeable
record WrittenItem(
        OrderItemId id,
        OrderId orderId,
        ProductCode productCode,
        ProductName name,
        @Min(1) @Max(OrderItem.MAX_QUANTITY) int quantity,
        UnitPrice unitPrice) {}
