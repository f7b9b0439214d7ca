package dev.tandem.orders.repository;

import static dev.tandem.orders.model.OrderFixtures.NOON;
import static dev.tandem.orders.model.OrderFixtures.anItem;
import static dev.tandem.orders.model.OrderFixtures.anOrder;
import static dev.tandem.orders.model.OrderFixtures.anOrderThatIs;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.identity.AccountId;
import dev.tandem.orders.model.CurrencyCode;
import dev.tandem.orders.model.Order;
import dev.tandem.orders.model.OrderDetails;
import dev.tandem.orders.model.OrderId;
import dev.tandem.orders.model.OrderStatus;
import dev.tandem.orders.model.item.OrderItem;
import dev.tandem.orders.model.item.OrderItemId;
import dev.tandem.orders.model.item.OrderItems;
import dev.tandem.orders.model.item.ProductCode;
import dev.tandem.orders.model.item.ProductName;
import dev.tandem.orders.model.item.UnitPrice;
import dev.tandem.orders.model.list.OrderQuery;
import dev.tandem.orders.model.list.OrderSortField;
import dev.tandem.orders.model.list.OrderTotal;
import dev.tandem.platform.kernel.Lifecycle;
import dev.tandem.platform.kernel.list.Sort;
import dev.tandem.platform.kernel.value.Money;
import dev.tandem.platform.testkit.ListWalk;
import dev.tandem.platform.testkit.aggregate.AggregateRepositoryContract;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// What every [OrderRepository] must do.
public abstract class OrderRepositoryContract extends AggregateRepositoryContract<OrderId, Order> {
    private static final List<Sort<OrderSortField>> SORTS =
            List.of(new Sort<>(OrderSortField.CREATED_AT, false), new Sort<>(OrderSortField.CREATED_AT, true));

    private final OrderRepository orders;
    private final AccountId owner;
    private final AccountId other;

    protected OrderRepositoryContract(OrderRepository orders, AccountId owner, AccountId other) {
        super(orders);
        this.orders = orders;
        this.owner = owner;
        this.other = other;
    }

    /// An order whose values are as large as can be.
    @Override
    protected Order made() {
        var item = new OrderItem(
                OrderItemId.next(),
                new ProductCode("🚲".repeat(50)),
                new ProductName("x".repeat(200)),
                OrderItem.MAX_QUANTITY,
                UnitPrice.of("99.99"));
        return anOrder(owner, orders.nextNumber(owner), item, anItem(1, "9999.99"), anItem(1, "0.00"));
    }

    @Override
    protected void add(Order order) {
        orders.add(order);
    }

    @Override
    protected Order with(Order order, Lifecycle lifecycle) {
        return order.with(lifecycle);
    }

    @Test
    void storesWhatChangesOfAnOrder() {
        var order = made();
        orders.add(order);
        var items = new ArrayList<>(order.details().items().items());
        items.add(1, anItem(3, "0.00"));
        items.removeLast();

        var changed = replaced(order, OrderStatus.CONFIRMED, "USD", items.reversed());
        assertThat(orders.find(order.id())).contains(changed);

        var emptied = replaced(changed, OrderStatus.CANCELLED, "EUR", List.of());
        assertThat(orders.find(order.id())).contains(emptied);
    }

    private Order replaced(Order order, OrderStatus status, String currency, List<OrderItem> items) {
        var details = new OrderDetails(new CurrencyCode(currency), null, new OrderItems(items));
        return orders.replace(order, order.updated(status, details, NOON.plusMillis(1)));
    }

    @Test
    void numbersTheOrdersOfEachOwner() {
        var first = LongStream.range(0, 3).map(i -> orders.nextNumber(owner)).boxed();

        assertThat(first).containsExactly(1L, 2L, 3L);
        assertThat(orders.nextNumber(other)).isEqualTo(1);
        assertThat(orders.nextNumber(owner)).isEqualTo(4);
    }

    @Test
    void listsTheOrdersOfAnOwnerInEachOrder() {
        var all = IntStream.range(0, 6)
                .mapToObj(number -> addedAt(number / 2, number % 2 == 0 ? OrderStatus.PENDING : OrderStatus.CONFIRMED))
                .toList();
        orders.add(anOrder(other, orders.nextNumber(other)));

        for (var limit = 1; limit <= all.size() + 1; limit++) {
            assertThat(walk(limit, OrderQuery.of(owner, false))).containsExactlyElementsOf(all.reversed());
            assertThat(walk(limit, OrderQuery.of(owner, false).sorted(SORTS.getLast())))
                    .containsExactlyElementsOf(all.reversed());
            assertThat(walk(limit, OrderQuery.of(owner, false).sorted(SORTS.getFirst())))
                    .containsExactlyElementsOf(all);
            assertThat(walk(limit, OrderQuery.of(owner, false).in(OrderStatus.CONFIRMED)))
                    .containsExactly(all.get(5), all.get(3), all.get(1));
        }
        assertThat(walk(1, OrderQuery.of(owner, false).in(OrderStatus.PAID))).isEmpty();
        assertThat(walk(1, OrderQuery.of(owner, true))).isEmpty();
    }

    @Test
    void listsDeletedOrdersInEachOrder() {
        var first = addedAt(0, OrderStatus.PENDING);
        var second = addedAt(1, OrderStatus.PAID);
        var firstDeleted = orders.replace(first, first.deleted(NOON.plusMillis(3)));
        var secondDeleted = orders.replace(second, second.deleted(NOON.plusMillis(2)));

        for (var limit = 1; limit <= 3; limit++) {
            assertThat(walk(limit, OrderQuery.of(owner, true))).containsExactly(firstDeleted, secondDeleted);
            assertThat(walk(limit, OrderQuery.of(owner, true).sorted(SORTS.getLast())))
                    .containsExactly(secondDeleted, firstDeleted);
            assertThat(walk(limit, OrderQuery.of(owner, true).in(OrderStatus.PAID)))
                    .containsExactly(secondDeleted);
        }
        assertThat(walk(1, OrderQuery.of(owner, false))).isEmpty();
    }

    @Test
    void addsUpOrdersByStatusAndCurrency() {
        addedAt(0, OrderStatus.PAID);
        addedAt(0, OrderStatus.PENDING);
        var inDollars = addedAt(0, OrderStatus.PENDING);
        replaced(inDollars, OrderStatus.PENDING, "USD", List.of(anItem(1, "0.10"), anItem(2, "0.10")));
        addedAt(0, OrderStatus.PENDING);
        var gone = addedAt(0, OrderStatus.PENDING);
        orders.replace(gone, gone.deleted(NOON));
        orders.add(anOrder(other, orders.nextNumber(other)));

        assertThat(orders.totals(owner))
                .isSortedAccordingTo(Comparator.comparing(OrderTotal::status).thenComparing(OrderTotal::currency))
                .containsExactly(
                        new OrderTotal(OrderStatus.PENDING, new CurrencyCode("EUR"), 2, Money.of("25.00")),
                        new OrderTotal(OrderStatus.PENDING, new CurrencyCode("USD"), 1, Money.of("0.30")),
                        new OrderTotal(OrderStatus.PAID, new CurrencyCode("EUR"), 1, Money.of("12.50")));
    }

    private Order addedAt(int millis, OrderStatus status) {
        var order =
                anOrderThatIs(status, owner, orders.nextNumber(owner)).with(Lifecycle.created(NOON.plusMillis(millis)));
        orders.add(order);
        return order;
    }

    private List<Order> walk(int limit, OrderQuery query) {
        return ListWalk.of(limit, slice -> orders.list(query, slice));
    }
}
