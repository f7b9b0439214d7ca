package dev.tandem.orders.jdbc;

import dev.tandem.identity.api.TestAccounts;
import dev.tandem.platform.testkit.TestClock;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.platform.testkit.http.Http;
import dev.tandem.platform.testkit.http.OwnedAggregateHttpContract;
import java.util.Map;

/// The routes of orders, from the HTTP request to the rows and back.
@OnBothDatabases
class OrderHttpTest extends OwnedAggregateHttpContract {
    OrderHttpTest(Http http, TestAccounts accounts, TestClock clock) {
        super(
                "/v1/orders",
                "orders.order",
                http,
                http.with(
                        "Authorization", accounts.authorization(accounts.open().id())),
                http.with(
                        "Authorization", accounts.authorization(accounts.open().id())),
                clock);
    }

    @Override
    protected String created() {
        return OrderJson.TUBES;
    }

    @Override
    protected String createdWithNoMoreThanItNeeds() {
        return OrderJson.BARE;
    }

    @Override
    protected Map<String, Object> changed() {
        return Map.of("status", "confirmed", "currency", "USD", "note", "Leave it at the door.");
    }
}
