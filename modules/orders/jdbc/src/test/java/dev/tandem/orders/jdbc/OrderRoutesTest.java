package dev.tandem.orders.jdbc;

import static dev.tandem.orders.jdbc.OrderJson.pathOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.tandem.identity.api.TestAccounts;
import dev.tandem.orders.model.OrderId;
import dev.tandem.orders.model.item.OrderItemId;
import dev.tandem.platform.testkit.TestClock;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.platform.testkit.http.Http;
import dev.tandem.platform.testkit.http.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the routes of orders do beyond those of any aggregate.
@OnBothDatabases
class OrderRoutesTest {
    private final Http owner;
    private final Http other;
    private final TestClock clock;

    OrderRoutesTest(Http http, TestAccounts accounts, TestClock clock) {
        owner = http.with(
                "Authorization", accounts.authorization(accounts.open().id()));
        other = http.with(
                "Authorization", accounts.authorization(accounts.open().id()));
        this.clock = clock;
    }

    @Test
    void showsWhatItemsCost() {
        var order = created(OrderJson.TUBES).json();

        assertThat(order)
                .containsEntry("number", 1)
                .containsEntry("status", "pending")
                .containsEntry("currency", "EUR")
                .containsEntry("note", "Ring twice.\nThank you!")
                .containsEntry("total", "42.50")
                .containsEntry("deleted_at", null);
        assertThat(items(order))
                .extracting(
                        item -> item.get("position"), item -> item.get("unit_price"), item -> item.get("line_total"))
                .containsExactly(tuple(0, "6.25", "12.50"), tuple(1, "30.00", "30.00"));
        assertThat(created(OrderJson.BARE).json())
                .containsEntry("number", 2)
                .containsEntry("total", "0.00")
                .containsEntry("items", List.of());
    }

    @Test
    void takesIdsThatClientsMake() {
        var id = OrderId.next().value();
        var item = OrderItemId.next().value();
        var body = """
                {"id": "%s", "currency": "EUR", "items": [
                  {"id": "%s", "product_code": "B", "name": "Bell", "quantity": 1, "unit_price": "9.99"}]}
                """.formatted(id, item);

        var order = created(body);

        assertThat(order.json()).containsEntry("id", id.toString());
        assertThat(items(order.json())).extracting(one -> one.get("id")).containsExactly(item.toString());
        assertProblem(owner.post("/v1/orders", body), 409, "database.value-taken");
        assertProblem(other.post("/v1/orders", body), 409, "database.value-taken");
        assertProblem(
                owner.post(
                        "/v1/orders",
                        body.replace(id.toString(), UUID.randomUUID().toString())),
                422,
                "request.invalid");
        assertProblem(
                owner.patch(
                        pathOf(order),
                        "{\"id\": \"%s\"}".formatted(OrderId.next().value())),
                422,
                "request.invalid");
    }

    @ParameterizedTest
    @CsvSource({
        "id, '\"01890a5d-ac96-474b-bcce-b302099a8057\"', id",
        "currency, '\"JPY\"', currency",
        "currency, 'null', currency",
        "status, '\"paid\"', status",
        "status, '\"gone\"', status",
        "note, '\"\"', note",
        "items, '[{\"product_code\": \"B\", \"name\": \"Bell\", \"quantity\": 0, \"unit_price\": \"1\"}]', items[0].quantity",
        "items, '[{\"product_code\": \"B\", \"name\": \"Bell\", \"quantity\": 1, \"unit_price\": \"-1\"}]', items[0].unit_price",
        "items, '[{\"product_code\": \"B\", \"name\": \"Bell\", \"quantity\": 1, \"unit_price\": \"1.001\"}]', items[0].unit_price",
        "items, '[{\"product_code\": \"\", \"name\": \"Bell\", \"quantity\": 1, \"unit_price\": \"1\"}]', items[0].product_code",
        "items, '[{\"product_code\": \"B\", \"name\": \"Bell\", \"quantity\": 1000000, \"unit_price\": \"100\"}]', items"
    })
    void saysWhatIsWrong(String member, String value, String field) {
        var body = member.equals("currency")
                ? "{\"currency\": %s}".formatted(value)
                : "{\"currency\": \"EUR\", \"%s\": %s}".formatted(member, value);

        var refused = owner.post("/v1/orders", body);

        assertProblem(refused, 422, "request.invalid");
        assertThat(refused.list("errors"))
                .extracting(error -> error.get("field"))
                .containsExactly(field);
    }

    @Test
    void goesThroughItsStatuses() {
        var path = pathOf(created(OrderJson.TUBES));

        assertProblem(owner.patch(path, status("shipped")), 422, "orders.status-out-of-turn");
        for (var next : List.of("confirmed", "paid", "shipped", "delivered")) {
            assertThat(owner.patch(path, status(next)).json()).containsEntry("status", next);
        }
        assertProblem(owner.patch(path, "{\"note\": \"late\"}"), 422, "orders.order-closed");
        assertProblem(owner.patch(path, "{\"items\": []}"), 422, "orders.order-closed");
        assertProblem(owner.post(path + "/items", bell("9.99")), 422, "orders.order-closed");
        assertThat(owner.patch(path, status("delivered")).json()).containsEntry("revision", 4);
    }

    @Test
    void addsChangesAndDeletesItems() {
        var path = pathOf(created(OrderJson.TUBES));

        var added = owner.post(path + "/items", bell("9.99"));
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        assertThat(added.json()).containsEntry("position", 2).containsEntry("line_total", "9.99");
        assertThat(owner.get(pathOf(added)).body()).isEqualTo(added.body());

        var changed = owner.patch(pathOf(added), "{\"quantity\": 3, \"name\": \"Loud bell\"}");
        assertThat(changed.json())
                .containsEntry("quantity", 3)
                .containsEntry("name", "Loud bell")
                .containsEntry("line_total", "29.97");
        assertProblem(owner.patch(pathOf(added), "{\"quantity\": 0}"), 422, "request.invalid");
        assertThat(owner.get(path).json()).containsEntry("total", "72.47").containsEntry("revision", 2);

        assertThat(owner.delete(pathOf(added)).status()).isEqualTo(204);
        assertProblem(owner.get(pathOf(added)), 404, "orders.order-item-not-found");
        assertProblem(owner.delete(pathOf(added)), 404, "orders.order-item-not-found");
        assertProblem(other.post(path + "/items", bell("9.99")), 404, "orders.order-not-found");
        assertProblem(other.get(path + "/items/" + OrderItemId.next().value()), 404, "orders.order-not-found");
        assertThat(owner.get(path).json()).containsEntry("total", "42.50");
    }

    @Test
    void addsAnItemOnceForOneIdempotencyKey() {
        var path = pathOf(created(OrderJson.TUBES));
        var repeating = owner.with("Idempotency-Key", "once");

        assertThat(repeating.post(path + "/items", bell("9.99")).body())
                .isEqualTo(repeating.post(path + "/items", bell("9.99")).body());
        assertThat(items(owner.get(path).json())).hasSize(3);
    }

    @Test
    void listsOrdersOfAStatusInBothOrders() {
        var first = pathOf(created(OrderJson.TUBES));
        clock.advance(Duration.ofMillis(1));
        var second = pathOf(created(OrderJson.BARE));
        clock.advance(Duration.ofMillis(1));
        var third = pathOf(created(OrderJson.TUBES));
        owner.patch(second, status("confirmed"));

        assertThat(paths("?status=pending")).containsExactly(third, first);
        assertThat(paths("?status=confirmed")).containsExactly(second);
        assertThat(paths("?sort=created_at")).containsExactly(first, second, third);
        assertThat(paths("?sort=-created_at")).containsExactly(third, second, first);
        assertThat(paths("?status=paid")).isEmpty();
        assertThat(items(owner.get("/v1/orders?status=pending").list("items").getFirst()))
                .hasSize(2);
    }

    @Test
    void addsUpOrdersByStatus() {
        created(OrderJson.TUBES);
        created(OrderJson.TUBES);
        created(OrderJson.TUBES.replace("EUR", "USD"));
        owner.patch(pathOf(created(OrderJson.TUBES)), status("cancelled"));
        owner.delete(pathOf(created(OrderJson.TUBES)));

        assertThat(owner.get("/v1/orders/summary").list("totals"))
                .containsExactly(
                        Map.of("status", "pending", "currency", "EUR", "count", 2, "total", "85.00"),
                        Map.of("status", "pending", "currency", "USD", "count", 1, "total", "42.50"),
                        Map.of("status", "cancelled", "currency", "EUR", "count", 1, "total", "42.50"));
        assertThat(other.get("/v1/orders/summary").list("totals")).isEmpty();
    }

    private Response created(String body) {
        var created = owner.post("/v1/orders", body);
        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        return created;
    }

    private List<String> paths(String query) {
        return owner.get("/v1/orders" + query).list("items").stream()
                .map(order -> "/v1/orders/" + order.get("id"))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> items(Map<String, Object> order) {
        return (List<Map<String, Object>>) Objects.requireNonNull(order.get("items"));
    }

    private static String status(String status) {
        return "{\"status\": \"" + status + "\"}";
    }

    private static String bell(String price) {
        return "{\"product_code\": \"B\", \"name\": \"Bell\", \"quantity\": 1, \"unit_price\": \"%s\"}"
                .formatted(price);
    }

    private static void assertProblem(Response response, int status, String code) {
        assertThat(response.status()).as(response.toString()).isEqualTo(status);
        assertThat(response.json()).containsEntry("code", code);
    }
}
