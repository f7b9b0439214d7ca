package dev.tandem.orders.model;

import static java.util.stream.Collectors.joining;

import dev.tandem.platform.kernel.failure.RuleViolated;
import java.util.Locale;

final class StatusOutOfTurn extends RuleViolated {
    public static final String CODE = "orders.status-out-of-turn";

    StatusOutOfTurn(OrderStatus current, OrderStatus wanted) {
        super(
                CODE,
                "An order that is %s cannot become %s; next it can be %s."
                        .formatted(
                                name(current),
                                name(wanted),
                                current.following().stream()
                                        .map(StatusOutOfTurn::name)
                                        .collect(joining(" or "))));
    }

    private static String name(OrderStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
