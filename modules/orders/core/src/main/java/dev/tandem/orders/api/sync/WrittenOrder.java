package dev.tandem.orders.api.sync;

import dev.tandem.orders.model.CurrencyCode;
import dev.tandem.orders.model.Note;
import dev.tandem.orders.model.OrderId;
import dev.tandem.orders.model.OrderStatus;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/// What a client writes of an order. Its items are rows of their own.
///
/// @param status Pending, if nothing is said of a new order.
@Serdeable
record WrittenOrder(
        OrderId id,
        @Nullable OrderStatus status,
        CurrencyCode currency,
        @Nullable Note note) {}
