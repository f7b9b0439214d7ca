package dev.tandem.orders.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tandem.identity.api.TestAccounts;
import dev.tandem.orders.model.OrderId;
import dev.tandem.orders.model.item.OrderItemId;
import dev.tandem.platform.kernel.Id;
import dev.tandem.platform.testkit.TestClock;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.platform.testkit.http.Http;
import dev.tandem.platform.testkit.http.Response;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/// Orders and their items by the sync protocol, beside REST.
@OnBothDatabases
class OrderSyncTest {
    private static final String PHONE = "01890a5d-ac96-7000-8000-000000000001";
    private static final String TABLET = "01890a5d-ac96-7000-8000-000000000002";

    private final Supplier<Http> signIn;
    private final Http owner;
    private final Http other;
    private final TestClock clock;

    OrderSyncTest(Http http, TestAccounts accounts, TestClock clock) {
        var account = accounts.open().id();
        signIn = () -> http.with("Authorization", accounts.authorization(account));
        owner = signIn.get();
        other = http.with(
                "Authorization", accounts.authorization(accounts.open().id()));
        this.clock = clock;
    }

    @Test
    void createsAnOrderWithItemsAndTellsOthers() {
        var order = OrderId.next().value();
        var item = OrderItemId.next().value();

        var pushed = push(
                PHONE,
                operation(
                        "orders", "INSERT", "\"id\": \"%s\", \"currency\": \"EUR\", \"note\": \"hi\"".formatted(order)),
                operation("order_items", "INSERT", item(item, order, 2, "6.25")));

        assertThat(pushed.list("rejected")).as(pushed.toString()).isEmpty();
        assertThat(owner.get("/v1/orders/" + order).json())
                .containsEntry("total", "12.50")
                .containsEntry("note", "hi");
        var changes = owner.get("/v1/sync/changes").list("changes");
        assertThat(changes).extracting(change -> change.get("table")).containsExactly("orders", "order_items");
        assertThat(changes).extracting(change -> change.get("deleted")).containsOnly(false);
        assertThat(data(changes.getLast()))
                .containsEntry("line_total", "12.50")
                .containsEntry("order_id", order.toString());
        assertThat(other.get("/v1/sync/changes").list("changes")).isEmpty();
    }

    @Test
    void doesAnOperationOnceHoweverOftenItIsSent() {
        var order = OrderId.next().value();
        var insert = operation("orders", "INSERT", order(order, "first"));

        var first = push(PHONE, insert);
        var again = push(PHONE, insert, insert);

        assertThat(first.texts("changes_applied")).hasSize(1);
        assertThat(again.texts("changes_applied"))
                .containsExactly(
                        first.texts("changes_applied").getFirst(),
                        first.texts("changes_applied").getFirst());
        assertThat(owner.get("/v1/orders").list("items")).hasSize(1);
        assertThat(push(PHONE, insert.replace("first", "second")).list("rejected"))
                .extracting(refused -> refused.get("code"))
                .containsExactly("sync.operation-reused");
    }

    /// One that is wrong does not keep the others from being done.
    @Test
    void rejectsWhatBreaksARuleAndDoesTheRest() {
        var good = OrderId.next().value();
        var answer = push(
                PHONE,
                operation(
                        "orders",
                        "INSERT",
                        "\"id\": \"%s\", \"currency\": \"JPY\""
                                .formatted(OrderId.next().value())),
                operation("orders", "INSERT", order(UUID.randomUUID(), "no version 7")),
                operation("orders", "UPDATE", order(OrderId.next().value(), "not there")),
                operation("customers", "INSERT", order(OrderId.next().value(), "no such table")),
                operation("orders", "DESTROY", order(good, "no such operation")),
                operation("orders", "INSERT", order(good, "good")),
                operation("orders", "UPDATE", "\"id\": \"%s\", \"status\": \"shipped\"".formatted(good)),
                operation(
                        "order_items",
                        "INSERT",
                        item(OrderItemId.next().value(), OrderId.next().value(), 1, "1")),
                operation("order_items", "INSERT", item(OrderItemId.next().value(), good, 0, "1")),
                operation("order_items", "INSERT", item(OrderItemId.next().value(), good, 1, "1")),
                operation("orders", "UPDATE", "\"id\": \"%s\", \"colour\": \"red\"".formatted(good)),
                operation("orders", "UPDATE", order(good, "late")).replaceFirst("(?<=\"timestamp\": )\\d+", "-1"),
                "{\"table\": \"orders\"}",
                "7");

        assertThat(answer.texts("changes_applied")).hasSize(2);
        assertThat(answer.list("rejected"))
                .extracting(refused -> refused.get("code"))
                .containsExactly(
                        "request.invalid",
                        "request.invalid",
                        "orders.order-not-found",
                        "sync.table-unknown",
                        "request.invalid",
                        "orders.status-out-of-turn",
                        "orders.order-not-found",
                        "request.invalid",
                        "request.invalid",
                        "request.invalid",
                        "request.invalid",
                        "request.invalid");
        assertThat(owner.get("/v1/orders/" + good).json())
                .containsEntry("note", "good")
                .containsEntry("total", "1.00");
    }

    @Test
    void keepsBothChangesOfDifferentFields() {
        var order = pushed(PHONE);
        clock.advance(Duration.ofSeconds(1));
        var phone = operation("orders", "UPDATE", "\"id\": \"%s\", \"note\": \"phone\"".formatted(order));
        clock.advance(Duration.ofSeconds(1));
        var tablet = operation("orders", "UPDATE", "\"id\": \"%s\", \"currency\": \"USD\"".formatted(order));

        push(TABLET, tablet);
        var late = push(PHONE, phone);

        assertThat(late.list("conflicts")).isEmpty();
        assertThat(owner.get("/v1/orders/" + order).json())
                .containsEntry("note", "phone")
                .containsEntry("currency", "USD");
    }

    @Test
    void tellsTheLoserBothImages() {
        var order = pushed(PHONE);
        clock.advance(Duration.ofSeconds(1));
        var early = operation("orders", "UPDATE", "\"id\": \"%s\", \"note\": \"early\"".formatted(order));
        clock.advance(Duration.ofSeconds(1));
        push(TABLET, operation("orders", "UPDATE", "\"id\": \"%s\", \"note\": \"late\"".formatted(order)));

        var answer = push(PHONE, early);

        assertThat(answer.texts("changes_applied")).isEmpty();
        assertThat(answer.list("conflicts"))
                .singleElement()
                .satisfies(conflict -> assertThat(conflict)
                        .containsEntry("code", "sync.written-later")
                        .containsEntry("winner", "server")
                        .containsEntry("yours", Map.of("note", "early"))
                        .extractingByKey("server", InstanceOfAssertFactories.MAP)
                        .containsEntry("note", "late"));
        assertThat(push(PHONE, early).list("conflicts")).isEqualTo(answer.list("conflicts"));
        assertThat(owner.get("/v1/orders/" + order).json()).containsEntry("note", "late");
    }

    /// What is changed by REST counts like the write of a device.
    @Test
    void meetsWritesOfTheServer() {
        var order = pushed(PHONE);
        clock.advance(Duration.ofSeconds(1));
        var early = operation("orders", "UPDATE", "\"id\": \"%s\", \"note\": \"early\"".formatted(order));
        clock.advance(Duration.ofSeconds(1));
        owner.patch("/v1/orders/" + order, "{\"note\": \"by hand\"}");

        assertThat(push(PHONE, early).list("conflicts")).hasSize(1);
        clock.advance(Duration.ofSeconds(1));
        var late = operation("orders", "UPDATE", "\"id\": \"%s\", \"note\": \"late\"".formatted(order));
        assertThat(push(PHONE, late).texts("changes_applied")).hasSize(1);
        assertThat(owner.get("/v1/orders/" + order).json()).containsEntry("note", "late");
    }

    @Test
    void mergesAWholeRowWithTheRevisionThatWasChanged() {
        var order = pushed(PHONE);
        push(TABLET, operation("orders", "UPDATE", "\"id\": \"%s\", \"note\": \"tablet\"".formatted(order)));
        clock.advance(Duration.ofSeconds(1));
        var whole = operation("orders", "UPDATE", order(order, "first").replace("EUR", "USD"))
                .replace("\"timestamp\"", "\"base_revision\": 0, \"timestamp\"");

        assertThat(push(PHONE, whole).list("conflicts")).isEmpty();

        assertThat(owner.get("/v1/orders/" + order).json())
                .containsEntry("note", "tablet")
                .containsEntry("currency", "USD");
    }

    @Test
    void takesItemsAlongWhenAnOrderIsDeletedAndRestored() {
        var order = pushed(PHONE);
        var item = OrderItemId.next().value();
        push(PHONE, operation("order_items", "INSERT", item(item, order, 1, "1")));
        var before = push(PHONE).json().get("cursor");

        push(TABLET, operation("orders", "DELETE", "\"id\": \"%s\"".formatted(order)));

        var gone = owner.get("/v1/sync/changes?cursor=" + before);
        assertThat(gone.list("changes"))
                .extracting(change -> change.get("id"), change -> change.get("deleted"), change -> change.get("data"))
                .containsExactlyInAnyOrder(tuple(order.toString(), true, null), tuple(item.toString(), true, null));
        assertThat(push(PHONE, operation("orders", "UPDATE", order(order, "too late")))
                        .list("conflicts"))
                .extracting(conflict -> conflict.get("code"), conflict -> conflict.get("server"))
                .containsExactly(tuple("sync.row-deleted", null));
        assertThat(push(PHONE, operation("orders", "DELETE", "\"id\": \"%s\"".formatted(order)))
                        .texts("changes_applied"))
                .hasSize(1);
        assertThat(owner.get("/v1/sync/changes").list("changes")).isEmpty();

        owner.post("/v1/orders/" + order + "/restore", "");

        assertThat(owner.get("/v1/sync/changes?cursor=" + gone.json().get("cursor"))
                        .list("changes"))
                .extracting(change -> change.get("id"), change -> change.get("deleted"))
                .containsExactlyInAnyOrder(tuple(order.toString(), false), tuple(item.toString(), false));
    }

    @Test
    void keepsOrdersOfOthersApart() {
        var order = pushed(PHONE);
        var answer = other.post(
                "/v1/sync",
                "{\"operations\": [%s, %s, %s]}"
                        .formatted(
                                operation("orders", "UPDATE", order(order, "mine")),
                                operation("orders", "INSERT", order(order, "mine")),
                                operation("orders", "DELETE", order(order, "mine"))));

        assertThat(answer.list("rejected"))
                .extracting(refused -> refused.get("code"))
                .containsExactly("orders.order-not-found", "database.value-taken", "orders.order-not-found");
        assertThat(owner.get("/v1/orders/" + order).json()).containsEntry("note", "first");
    }

    /// Two changes of one device in one request come after each other, also in one millisecond.
    @Test
    void keepsTheOrderOfAQueue() {
        var order = OrderId.next().value();

        var answer = push(
                PHONE,
                operation("orders", "INSERT", order(order, "one")),
                operation("orders", "UPDATE", order(order, "two")),
                operation("orders", "UPDATE", order(order, "three")));

        assertThat(answer.texts("changes_applied")).hasSize(3);
        assertThat(owner.get("/v1/orders/" + order).json()).containsEntry("note", "three");
    }

    /// The body of the seed has neither a device nor a cursor.
    @Test
    void takesAQueueWithoutADeviceOrACursor() {
        var order = OrderId.next().value();
        var insert = operation("orders", "INSERT", order(order, "plain"));

        var answer = owner.post(
                "/v1/sync", "{\"operations\": [%s], \"last_sync_timestamp\": %d}".formatted(insert, clock.millis()));

        assertThat(answer.texts("changes_applied")).hasSize(1);
        assertThat(answer.list("changes")).hasSize(1);
        clock.advance(Duration.ofHours(25));
        assertThat(signIn.get()
                        .post("/v1/sync", "{\"last_sync_timestamp\": %d}".formatted(clock.millis()))
                        .list("changes"))
                .isEmpty();
    }

    @Test
    void takesFiveHundredOperationsAndNoMore() {
        var operations = Stream.generate(
                        () -> operation("orders", "INSERT", order(OrderId.next().value(), "many")))
                .limit(500)
                .toList();

        assertThat(push(PHONE, operations.toArray(String[]::new)).texts("changes_applied"))
                .hasSize(500);

        var refused = owner.post(
                "/v1/sync",
                "{\"operations\": [%s, %s]}".formatted(operations.getFirst(), String.join(", ", operations)));
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.json()).containsEntry("code", "sync.too-many-operations");
    }

    @Test
    void readsChangesInPagesThatEnd() {
        for (var place = 0; place < 5; place++) {
            pushed(PHONE);
        }

        var first = owner.get("/v1/sync/changes?limit=2");
        var second = owner.get("/v1/sync/changes?limit=2&cursor=" + first.json().get("cursor"));
        var third = owner.get("/v1/sync/changes?limit=2&cursor=" + second.json().get("cursor"));

        assertThat(Stream.of(first, second, third).map(page -> page.json().get("has_more")))
                .containsExactly(true, true, false);
        assertThat(Stream.of(first, second, third)
                        .flatMap(page -> page.list("changes").stream())
                        .map(change -> change.get("id")))
                .doesNotHaveDuplicates()
                .hasSize(5);
        assertThat(owner.get("/v1/sync/changes?cursor=" + third.json().get("cursor"))
                        .list("changes"))
                .isEmpty();
        assertThat(owner.get("/v1/sync/changes?cursor=NQ.forged").status()).isEqualTo(400);
        assertThat(other.get("/v1/sync/changes?cursor=" + third.json().get("cursor"))
                        .status())
                .isEqualTo(400);
    }

    /// A clock that is a day ahead does not win for ever.
    @Test
    void correctsTheClockOfADevice() {
        var order = pushed(PHONE);
        clock.advance(Duration.ofSeconds(1));
        var ahead = clock.millis() + Duration.ofDays(1).toMillis();
        var update = operation("orders", "UPDATE", order(order, "ahead"))
                .replaceAll("\"timestamp\": \\d+", "\"timestamp\": " + ahead);
        owner.post(
                "/v1/sync",
                "{\"device_id\": \"%s\", \"client_time\": %d, \"operations\": [%s]}".formatted(TABLET, ahead, update));
        clock.advance(Duration.ofSeconds(1));

        assertThat(push(PHONE, operation("orders", "UPDATE", order(order, "right")))
                        .texts("changes_applied"))
                .hasSize(1);
        assertThat(owner.get("/v1/orders/" + order).json()).containsEntry("note", "right");
    }

    private UUID pushed(String device) {
        var order = OrderId.next().value();
        push(device, operation("orders", "INSERT", order(order, "first")));
        return order;
    }

    private static String order(UUID id, String note) {
        return "\"id\": \"%s\", \"currency\": \"EUR\", \"note\": \"%s\"".formatted(id, note);
    }

    private Response push(String device, String... operations) {
        var body = "{\"device_id\": \"%s\", \"operations\": [%s]}".formatted(device, String.join(", ", operations));
        var response = owner.post("/v1/sync", body);
        assertThat(response.status()).as(response.toString()).isEqualTo(200);
        return response;
    }

    private String operation(String table, String kind, String data) {
        return "{\"id\": \"%s\", \"table\": \"%s\", \"operation\": \"%s\", \"data\": {%s}, \"timestamp\": %d}"
                .formatted(Id.next(), table, kind, data, clock.millis());
    }

    private static String item(UUID id, UUID order, int quantity, String price) {
        return "\"id\": \"%s\", \"order_id\": \"%s\", \"product_code\": \"B\", \"name\": \"Bell\", \"quantity\": %d, \"unit_price\": \"%s\""
                .formatted(id, order, quantity, price);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> data(Map<String, Object> change) {
        return (Map<String, Object>) Objects.requireNonNull(change.get("data"));
    }
}
