package dev.tandem.orders.model.item;

import dev.tandem.platform.kernel.Id;
import dev.tandem.platform.kernel.aggregate.ThingNotFound;
import dev.tandem.platform.kernel.failure.Invalid;
import dev.tandem.platform.kernel.value.Money;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The items of an order in their order, without gaps, and what they cost together.
public record OrderItems(List<OrderItem> items) {
    public static final int MAX_ITEMS = 100;

    private static final Money MAX_TOTAL = Money.of("99999999.99");

    public static final OrderItems NONE = new OrderItems(List.of());

    public OrderItems {
        items = List.copyOf(items);
        if (items.size() > MAX_ITEMS) {
            throw new Invalid("items", "must be at most " + MAX_ITEMS);
        }
        if (items.stream().map(OrderItem::id).distinct().count() < items.size()) {
            throw new Invalid("items", "must have ids of their own");
        }
        if (total(items).compareTo(MAX_TOTAL) > 0) {
            throw new Invalid("items", "must cost at most " + MAX_TOTAL + " together");
        }
    }

    private static Money total(List<OrderItem> items) {
        return items.stream().map(OrderItem::lineTotal).reduce(Money.ZERO, Money::plus);
    }

    public Money total() {
        return total(items);
    }

    public List<PlacedItem> placed() {
        return IntStream.range(0, items.size())
                .mapToObj(position -> new PlacedItem(items.get(position), position))
                .toList();
    }

    public PlacedItem find(OrderItemId id) {
        return placed().stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ThingNotFound(id));
    }

    public OrderItems with(OrderItem item) {
        return new OrderItems(Stream.concat(items.stream(), Stream.of(item)).toList());
    }

    /// Puts the item before the first one that has a greater id.
    public OrderItems withInOrder(OrderItem item) {
        var before = items.stream()
                .takeWhile(other -> Id.ORDER.compare(other.id(), item.id()) <= 0)
                .toList();
        return new OrderItems(Stream.of(before, List.of(item), items.subList(before.size(), items.size()))
                .flatMap(List::stream)
                .toList());
    }

    public OrderItems without(OrderItemId id) {
        var gone = find(id).item();
        return new OrderItems(items.stream().filter(item -> !item.equals(gone)).toList());
    }

    public OrderItems changed(OrderItemId id, UnaryOperator<OrderItem> change) {
        var old = find(id).item();
        return new OrderItems(items.stream()
                .map(item -> item.equals(old) ? change.apply(item) : item)
                .toList());
    }
}
