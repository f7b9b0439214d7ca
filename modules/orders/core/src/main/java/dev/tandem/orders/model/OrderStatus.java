package dev.tandem.orders.model;

import java.util.List;

/// How far an order has come.
public enum OrderStatus {
    PENDING,
    CONFIRMED,
    PAID,
    SHIPPED,
    DELIVERED,
    CANCELLED;

    /// The statuses that an order of this one can have next. A closed order keeps its own.
    public List<OrderStatus> following() {
        return switch (this) {
            case PENDING -> List.of(CONFIRMED, CANCELLED);
            case CONFIRMED -> List.of(PAID, CANCELLED);
            case PAID -> List.of(SHIPPED, CANCELLED);
            case SHIPPED -> List.of(DELIVERED);
            case DELIVERED, CANCELLED -> List.of();
        };
    }

    public boolean isClosed() {
        return following().isEmpty();
    }
}
