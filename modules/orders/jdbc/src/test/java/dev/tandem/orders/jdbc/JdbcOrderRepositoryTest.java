package dev.tandem.orders.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.identity.api.TestAccounts;
import dev.tandem.orders.repository.OrderRepository;
import dev.tandem.orders.repository.OrderRepositoryContract;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import io.micronaut.jdbc.DataSourceResolver;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnBothDatabases
class JdbcOrderRepositoryTest extends OrderRepositoryContract {
    private final OrderRepository orders;
    private final DataSource dataSource;

    JdbcOrderRepositoryTest(
            OrderRepository orders, TestAccounts accounts, DataSource dataSource, DataSourceResolver resolver) {
        super(orders, accounts.open().id(), accounts.open().id());
        this.orders = orders;
        this.dataSource = resolver.resolve(dataSource);
    }

    /// Both schemas refuse invalid values that bypass the domain.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update orders set owner_id = '01890a5d-ac96-774b-bcce-b302099a8057'",
                "update orders set number = 0",
                "update orders set status = 'GONE'",
                "update orders set currency = 'EURO'",
                "update orders set note = ''",
                "update orders set total = 10000000000000000",
                "update orders set revision = -1",
                "insert into orders (id, owner_id, number, status, currency, total, created_at, updated_at, revision)"
                        + " select '01890a5d-ac96-774b-bcce-b302099a8057', owner_id, number, status, currency, total,"
                        + " created_at, updated_at, revision from orders",
                "update order_item set order_id = '01890a5d-ac96-774b-bcce-b302099a8057'",
                "update order_item set position = 100",
                "update order_item set product_code = ''",
                "update order_item set name = null",
                "update order_item set quantity = 0",
                "update order_item set quantity = 1000001",
                "update order_item set unit_price = 10000000000000000",
                "update order_number set last_number = 0"
            })
    void refusesWhatTheDomainRefuses(String change) throws SQLException {
        var order = made();
        orders.add(order);

        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate(change))
                    .isInstanceOf(SQLException.class)
                    .message()
                    .doesNotContain("no such column", "does not exist");
        }

        assertThat(orders.find(order.id())).contains(order);
    }
}
