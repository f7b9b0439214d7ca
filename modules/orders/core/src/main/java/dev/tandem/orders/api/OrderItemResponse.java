package dev.tandem.orders.api;

import dev.tandem.orders.model.item.OrderItem;
import dev.tandem.orders.model.item.OrderItemId;
import dev.tandem.orders.model.item.OrderItems;
import dev.tandem.orders.model.item.ProductCode;
import dev.tandem.orders.model.item.ProductName;
import dev.tandem.orders.model.item.UnitPrice;
import dev.tandem.platform.kernel.value.Money;
import dev.tandem.platform.web.Example;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/// An item of an order as a client reads it.
@Serdeable
record OrderItemResponse(
        OrderItemId id,
        @Min(0) @Max(OrderItems.MAX_ITEMS - 1) int position,
        ProductCode productCode,
        ProductName name,
        @Min(1) @Max(OrderItem.MAX_QUANTITY) @Example("2") int quantity,
        UnitPrice unitPrice,
        Money lineTotal) {}
