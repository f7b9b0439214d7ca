package dev.tandem.orders.api;

import dev.tandem.orders.model.CurrencyCode;
import dev.tandem.orders.model.Note;
import dev.tandem.orders.model.OrderId;
import dev.tandem.orders.model.OrderStatus;
import dev.tandem.orders.model.item.OrderItems;
import dev.tandem.platform.web.Example;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An order as its owner sends it.
///
/// @param id A UUID of version 7 that the client has made, which never changes; the server makes
/// one, if it is absent.
/// @param status Pending, if nothing is said. It goes on to confirmed, paid, shipped and
/// delivered, one after the other, or to cancelled, as long as the order is not shipped.
@Serdeable
record OrderRequest(
        @Nullable OrderId id,
        @Nullable @Example("pending") OrderStatus status,
        CurrencyCode currency,
        @Nullable Note note,
        @Nullable @Size(max = OrderItems.MAX_ITEMS) List<OrderItemRequest> items) {}
