package dev.tandem.orders.jdbc;

import static dev.tandem.orders.model.OrderFixtures.NOON;
import static dev.tandem.orders.model.OrderFixtures.anOrderThatIs;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.identity.AccountId;
import dev.tandem.identity.api.TestAccounts;
import dev.tandem.orders.model.OrderId;
import dev.tandem.orders.model.OrderStatus;
import dev.tandem.orders.model.list.OrderQuery;
import dev.tandem.orders.model.list.OrderSortField;
import dev.tandem.orders.repository.OrderRepository;
import dev.tandem.platform.kernel.Lifecycle;
import dev.tandem.platform.kernel.list.Cursor;
import dev.tandem.platform.kernel.list.SliceRequest;
import dev.tandem.platform.kernel.list.Sort;
import dev.tandem.platform.testkit.StatementProbe;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import io.micronaut.jdbc.DataSourceResolver;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Each list of orders takes two statements, one for the orders and one for all their items, and
/// scans the index that was made for it, as the query plans for many rows say.
@OnBothDatabases
class OrderPlansTest {
    private static final int ORDERS = 2_400;
    private static final List<OrderStatus> STATUSES = List.of(OrderStatus.values());

    private final OrderRepository orders;
    private final StatementProbe statements;
    private final DataSource dataSource;
    private final List<AccountId> owners;

    OrderPlansTest(
            OrderRepository orders,
            StatementProbe statements,
            TestAccounts accounts,
            DataSource dataSource,
            DataSourceResolver resolver) {
        this.orders = orders;
        this.statements = statements;
        this.dataSource = resolver.resolve(dataSource);
        owners = IntStream.range(0, 60).mapToObj(i -> accounts.open().id()).toList();
    }

    @BeforeEach
    void writeManyOrders() throws SQLException {
        for (var i = 0; i < ORDERS; i++) {
            var status = STATUSES.get(i / owners.size() % STATUSES.size());
            var order = anOrderThatIs(status, owners.get(i % owners.size()), i + 1L)
                    .with(Lifecycle.created(NOON.plusSeconds(i)));
            orders.add(i % 11 == 0 ? order.deleted(NOON.plusSeconds(i)) : order);
        }
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("analyze");
        }
    }

    @Test
    void scansTheIndexOfEachList() throws SQLException {
        var owner = owners.getFirst();
        var all = OrderQuery.of(owner, false);
        assertScans("ix_orders_owner", all);
        assertScans("ix_orders_owner", all.sorted(new Sort<>(OrderSortField.CREATED_AT, false)));
        assertScans("ix_orders_owner_status", all.in(OrderStatus.PAID));
        assertScans(
                "ix_orders_owner_status",
                all.in(OrderStatus.PAID).sorted(new Sort<>(OrderSortField.CREATED_AT, false)));
        assertScans("ix_orders_owner_deleted", OrderQuery.of(owner, true));
    }

    private void assertScans(String index, OrderQuery query) throws SQLException {
        var after = Cursor.of(NOON.plusSeconds(ORDERS / 2), OrderId.next().value());
        for (var request : List.of(SliceRequest.first(20), new SliceRequest(20, after))) {
            var executed = statements.of(() -> orders.list(query, request));
            assertThat(executed).hasSize(2);
            assertThat(executed.getFirst().plan(dataSource))
                    .containsPattern(index + "\\s")
                    .doesNotContain("Sort", "ORDER BY", "Seq Scan", "SCAN orders\n");
            assertThat(executed.getLast().plan(dataSource))
                    .containsPattern("ix_order_item_place\\s")
                    .doesNotContain("Seq Scan", "SCAN order_item\n");
        }
    }
}
