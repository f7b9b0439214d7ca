package dev.tandem.orders.model;

import dev.tandem.platform.kernel.Id;
import java.util.UUID;

public record OrderId(UUID value) implements Id {
    public static OrderId next() {
        return new OrderId(Id.next());
    }

    /// The id of an order that a client made.
    public static OrderId of(UUID made) {
        return new OrderId(Id.madeByClient(made));
    }
}
