package dev.tandem.orders.api;

import dev.tandem.orders.model.item.OrderItem;
import dev.tandem.orders.model.item.OrderItemId;
import dev.tandem.orders.model.item.ProductCode;
import dev.tandem.orders.model.item.ProductName;
import dev.tandem.orders.model.item.UnitPrice;
import dev.tandem.platform.web.Example;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/// An item of an order as its owner sends it.
///
/// @param id A UUID of version 7 that the client has made; the server makes one, if it is absent.
@Serdeable
record OrderItemRequest(
        @Nullable OrderItemId id,
        ProductCode productCode,
        ProductName name,
        @Min(1) @Max(OrderItem.MAX_QUANTITY) @Example("2") int quantity,
        UnitPrice unitPrice) {}
