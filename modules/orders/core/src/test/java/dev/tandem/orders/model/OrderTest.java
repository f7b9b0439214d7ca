package dev.tandem.orders.model;

import static dev.tandem.orders.model.OrderFixtures.NOON;
import static dev.tandem.orders.model.OrderFixtures.anItem;
import static dev.tandem.orders.model.OrderFixtures.anOrder;
import static dev.tandem.orders.model.OrderFixtures.anOrderThatIs;
import static dev.tandem.orders.model.OrderFixtures.details;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.identity.AccountId;
import dev.tandem.orders.model.item.OrderItem;
import dev.tandem.orders.model.item.OrderItems;
import dev.tandem.orders.model.item.UnitPrice;
import dev.tandem.platform.kernel.failure.Invalid;
import dev.tandem.platform.kernel.value.Money;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderTest {
    private static final Instant LATER = NOON.plusMillis(1);
    private static final AccountId OWNER = AccountId.next();
    private static final Set<List<OrderStatus>> TURNS = Set.of(
            List.of(OrderStatus.PENDING, OrderStatus.CONFIRMED),
            List.of(OrderStatus.CONFIRMED, OrderStatus.PAID),
            List.of(OrderStatus.PAID, OrderStatus.SHIPPED),
            List.of(OrderStatus.SHIPPED, OrderStatus.DELIVERED),
            List.of(OrderStatus.PENDING, OrderStatus.CANCELLED),
            List.of(OrderStatus.CONFIRMED, OrderStatus.CANCELLED),
            List.of(OrderStatus.PAID, OrderStatus.CANCELLED));

    @ParameterizedTest
    @EnumSource(OrderStatus.class)
    void goesThroughItsStatusesInTurn(OrderStatus from) {
        var order = anOrderThatIs(from, OWNER, 1);

        for (var to : OrderStatus.values()) {
            if (to == from) {
                assertThat(order.updated(to, order.details(), LATER)).isSameAs(order);
            } else if (TURNS.contains(List.of(from, to))) {
                assertThat(order.updated(to, order.details(), LATER).status()).isEqualTo(to);
            } else {
                assertThatThrownBy(() -> order.updated(to, order.details(), LATER))
                        .hasFieldOrPropertyWithValue("code", from.isClosed() ? OrderClosed.CODE : StatusOutOfTurn.CODE);
            }
        }
    }

    @Test
    void saysWhatAnOrderCanBeNext() {
        var order = anOrderThatIs(OrderStatus.PENDING, OWNER, 1);

        assertThatThrownBy(() -> order.updated(OrderStatus.SHIPPED, order.details(), LATER))
                .hasMessage("An order that is pending cannot become shipped; next it can be confirmed or cancelled.");
    }

    @ParameterizedTest
    @EnumSource(OrderStatus.class)
    void changesUntilItIsClosed(OrderStatus status) {
        var order = anOrderThatIs(status, OWNER, 1);
        var items = new OrderItems(List.of(anItem(1, "1.00")));

        if (status.isClosed()) {
            assertThatThrownBy(() -> order.withItems(old -> items, LATER))
                    .hasFieldOrPropertyWithValue("code", OrderClosed.CODE);
            assertThat(order.deleted(LATER).isDeleted()).isTrue();
        } else {
            assertThat(order.withItems(old -> items, LATER).details().items()).isEqualTo(items);
        }
    }

    @Test
    void isPendingWhenItIsNew() {
        var order = anOrder(OWNER, 1);

        assertThatThrownBy(() -> Order.created(order.id(), OWNER, 1, OrderStatus.PAID, order.details(), NOON))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void addsUpItsItems() {
        var items = details(anItem(3, "0.10"), anItem(1_000, "6.25")).items();

        assertThat(items.total()).isEqualTo(Money.of("6250.30"));
        assertThat(OrderItems.NONE.total()).isEqualTo(Money.ZERO);
        assertThat(items.without(items.items().getFirst().id()).total()).isEqualTo(Money.of("6250.00"));
    }

    @Test
    void costsNoMoreThanCanBePaid() {
        assertThat(details(anItem(1, "99999999.99")).items().total()).isEqualTo(Money.of("99999999.99"));
        assertThatThrownBy(() -> details(anItem(1, "99999999.99"), anItem(1, "0.01")))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> details(anItem(OrderItem.MAX_QUANTITY, "99999999.99")))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void refusesItemsThatAreTooManyOrAlike() {
        var item = anItem(1, "1.00");

        assertThatThrownBy(() -> details(item, item)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> new OrderItems(Collections.nCopies(OrderItems.MAX_ITEMS + 1, item)))
                .isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, OrderItem.MAX_QUANTITY + 1})
    void refusesQuantitiesThatNobodyOrders(int quantity) {
        assertThatThrownBy(() -> anItem(quantity, "1.00")).isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "100000000.00"})
    void refusesPricesThatNobodyPays(String price) {
        assertThatThrownBy(() -> UnitPrice.of(price)).isInstanceOf(Invalid.class);
    }

    @Test
    void takesIdsOfVersion7FromClients() {
        var made = OrderId.next().value();

        assertThat(OrderId.of(made).value()).isEqualTo(made);
        assertThatThrownBy(() -> OrderId.of(UUID.randomUUID())).isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"JPY", "XXX", "EU", "eur", "ZZZ"})
    void refusesCurrenciesWithoutTwoPlaces(String code) {
        assertThatThrownBy(() -> CurrencyCode.of(code)).isInstanceOf(Invalid.class);
    }
}
