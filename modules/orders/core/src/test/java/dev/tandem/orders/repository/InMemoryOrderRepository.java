package dev.tandem.orders.repository;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.tandem.identity.AccountId;
import dev.tandem.orders.model.CurrencyCode;
import dev.tandem.orders.model.ItemOfOrder;
import dev.tandem.orders.model.Order;
import dev.tandem.orders.model.OrderId;
import dev.tandem.orders.model.OrderStatus;
import dev.tandem.orders.model.item.OrderItemId;
import dev.tandem.orders.model.list.OrderQuery;
import dev.tandem.orders.model.list.OrderTotal;
import dev.tandem.platform.kernel.list.Slice;
import dev.tandem.platform.kernel.list.SliceRequest;
import dev.tandem.platform.kernel.value.Money;
import dev.tandem.platform.testkit.aggregate.InMemoryAggregates;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Stores orders in memory.
public final class InMemoryOrderRepository extends InMemoryAggregates<OrderId, Order> implements OrderRepository {
    private final Map<AccountId, Long> numbers = new HashMap<>();

    public InMemoryOrderRepository() {
        super(Order::with);
    }

    @Override
    public long nextNumber(AccountId owner) {
        return numbers.merge(owner, 1L, Long::sum);
    }

    @Override
    public List<Order> find(AccountId owner, Collection<OrderId> ids) {
        return of(owner)
                .filter(order -> !order.isDeleted() && ids.contains(order.id()))
                .toList();
    }

    @Override
    public List<ItemOfOrder> findItems(AccountId owner, Collection<OrderItemId> ids) {
        return of(owner)
                .filter(order -> !order.isDeleted())
                .flatMap(order -> order.details().items().placed().stream()
                        .filter(placed -> ids.contains(placed.id()))
                        .map(placed -> new ItemOfOrder(order.id(), placed)))
                .toList();
    }

    @Override
    public Slice<Order> list(OrderQuery query, SliceRequest request) {
        var found = of(query.owner())
                .filter(order -> order.isDeleted() == query.deleted())
                .filter(order -> query.status() == null || order.status() == query.status());
        return query.keyset().slice(found, request);
    }

    @Override
    public List<OrderTotal> totals(AccountId owner) {
        return of(owner)
                .filter(order -> !order.isDeleted())
                .collect(groupingBy(Group::of, collectingAndThen(toList(), InMemoryOrderRepository::total)))
                .values()
                .stream()
                .sorted(OrderTotal.ORDER)
                .toList();
    }

    private record Group(OrderStatus status, CurrencyCode currency) {
        static Group of(Order order) {
            return new Group(order.status(), order.details().currency());
        }
    }

    private static OrderTotal total(List<Order> alike) {
        var group = Group.of(alike.getFirst());
        var total = alike.stream().map(order -> order.details().items().total()).reduce(Money.ZERO, Money::plus);
        return new OrderTotal(group.status(), group.currency(), alike.size(), total);
    }

    private Stream<Order> of(AccountId owner) {
        return all().filter(order -> order.owner().equals(owner));
    }
}
