package dev.tandem.orders.model.item;

import dev.tandem.platform.kernel.Id;
import java.util.UUID;

public record OrderItemId(UUID value) implements Id {
    public static OrderItemId next() {
        return new OrderItemId(Id.next());
    }

    /// The id of an item that a client made.
    public static OrderItemId of(UUID made) {
        return new OrderItemId(Id.madeByClient(made));
    }
}
