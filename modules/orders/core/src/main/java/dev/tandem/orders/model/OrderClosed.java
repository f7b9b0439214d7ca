package dev.tandem.orders.model;

import dev.tandem.platform.kernel.failure.RuleViolated;

final class OrderClosed extends RuleViolated {
    public static final String CODE = "orders.order-closed";

    OrderClosed() {
        super(CODE, "An order that was delivered or cancelled does not change any more.");
    }
}
