package dev.tandem.orders.api.sync;

import dev.tandem.orders.model.CurrencyCode;
import dev.tandem.orders.model.Note;
import dev.tandem.orders.model.OrderId;
import dev.tandem.orders.model.OrderStatus;
import dev.tandem.platform.kernel.value.Money;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An order as a client reads it. Its items are rows of their own.
@Serdeable
record ReadOrder(
        OrderId id,
        long number,
        OrderStatus status,
        CurrencyCode currency,
        @Nullable Note note,
        Money total,
        long revision,
        Instant createdAt,
        Instant updatedAt) {}
