package dev.tandem.orders.api;

import dev.tandem.orders.model.CurrencyCode;
import dev.tandem.orders.model.Note;
import dev.tandem.orders.model.OrderId;
import dev.tandem.orders.model.OrderStatus;
import dev.tandem.orders.model.item.OrderItems;
import dev.tandem.platform.kernel.value.Money;
import dev.tandem.platform.web.Example;
import dev.tandem.platform.web.revision.RevisedResponse;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An order as its owner reads it.
///
/// @param number Counts the orders of its owner, from 1 on.
/// @param total What the items cost together.
/// @param deletedAt When it was deleted; null unless deleted orders were asked for.
@Serdeable
record OrderResponse(
        OrderId id,
        @Min(1) @Example("12") long number,
        @Example("pending") OrderStatus status,
        CurrencyCode currency,
        @Nullable Note note,
        Money total,
        @Size(max = OrderItems.MAX_ITEMS) List<OrderItemResponse> items,
        @Min(0) long revision,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant deletedAt)
        implements RevisedResponse {}
