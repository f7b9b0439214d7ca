package dev.tandem.orders.jdbc.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.identity.api.TestAccounts;
import dev.tandem.platform.kernel.Id;
import dev.tandem.platform.testkit.TestClock;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.platform.testkit.http.Http;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Six operations of three devices, done at the same time, leave the same rows in whichever order
/// they come, on both databases.
@OnBothDatabases
class OrderOfArrivalTest {
    private static final List<String> DEVICES = List.of(
            "01890a5d-ac96-7000-8000-00000000000a",
            "01890a5d-ac96-7000-8000-00000000000b",
            "01890a5d-ac96-7000-8000-00000000000c");

    private final Http http;
    private final TestClock clock;
    private String cursor = "";

    OrderOfArrivalTest(Http http, TestAccounts accounts, TestClock clock) {
        this.http = http.with(
                "Authorization", accounts.authorization(accounts.open().id()));
        this.clock = clock;
    }

    @Test
    void makesNoDifference() {
        for (var arrival : permutations(List.of(0, 1, 2, 3, 4, 5))) {
            assertThat(rowsAfter(arrival))
                    .as("the rows after %s", arrival)
                    .containsExactly(
                            "orders {currency=USD, note=second, status=pending, total=9.00}",
                            "order_items {line_total=7.50, name=Bell, position=0, product_code=B, quantity=5, unit_price=1.50}",
                            "order_items {line_total=1.50, name=Pump, position=1, product_code=P, quantity=1, unit_price=1.50}");
        }
    }

    private List<String> rowsAfter(List<Integer> arrival) {
        var order = Id.next();
        var bell = Id.next();
        var pump = Id.next();
        push(
                DEVICES.getFirst(),
                cursor,
                List.of(
                        operation("orders", "INSERT", "\"id\": \"%s\", \"currency\": \"EUR\"".formatted(order)),
                        operation("order_items", "INSERT", item(bell, order, "B", "Tyre"))));
        var before = cursor;
        clock.advance(Duration.ofMillis(1));
        var operations = List.of(
                operation("orders", "UPDATE", "\"id\": \"%s\", \"note\": \"first\"".formatted(order)),
                operation("order_items", "UPDATE", "\"id\": \"%s\", \"quantity\": 5".formatted(bell)),
                operation("orders", "UPDATE", "\"id\": \"%s\", \"note\": \"second\"".formatted(order)),
                operation("order_items", "UPDATE", "\"id\": \"%s\", \"name\": \"Bell\"".formatted(bell)),
                operation("orders", "UPDATE", "\"id\": \"%s\", \"currency\": \"USD\"".formatted(order)),
                operation("order_items", "INSERT", item(pump, order, "P", "Pump")));
        for (var place : arrival) {
            push(DEVICES.get(place / 2), cursor, List.of(operations.get(place)));
        }
        var told =
                DEVICES.stream().map(device -> told(device, before)).distinct().toList();
        assertThat(told).as("what the devices are told").hasSize(1);
        return told.getFirst();
    }

    /// What a device is told, without what is another one each time.
    @SuppressWarnings("unchecked")
    private List<String> told(String device, String before) {
        var told = (List<Map<String, Object>>)
                Objects.requireNonNull(push(device, before, List.of()).get("changes"));
        return told.stream()
                .map(change -> {
                    var row = new TreeMap<>((Map<String, Object>) Objects.requireNonNull(change.get("data")));
                    row.keySet().removeAll(Set.of("id", "order_id", "number", "revision", "created_at", "updated_at"));
                    return change.get("table") + " " + row;
                })
                .sorted((one, other) -> rank(one).compareTo(rank(other)))
                .toList();
    }

    private static String rank(String row) {
        return row.startsWith("orders") ? "" : row.replaceFirst(".*position=", "");
    }

    private Map<String, Object> push(String device, String after, List<String> operations) {
        var answer = http.post(
                "/v1/sync",
                "{\"device_id\": \"%s\"%s, \"operations\": [%s]}"
                        .formatted(
                                device,
                                after.isEmpty() ? "" : ", \"cursor\": \"" + after + "\"",
                                String.join(", ", operations)));
        assertThat(answer.list("rejected")).as(answer.toString()).isEmpty();
        cursor = String.valueOf(answer.json().get("cursor"));
        return answer.json();
    }

    private String operation(String table, String kind, String data) {
        return "{\"id\": \"%s\", \"table\": \"%s\", \"operation\": \"%s\", \"data\": {%s}, \"timestamp\": %d}"
                .formatted(Id.next(), table, kind, data, clock.millis());
    }

    private static String item(UUID id, UUID order, String code, String name) {
        return "\"id\": \"%s\", \"order_id\": \"%s\", \"product_code\": \"%s\", \"name\": \"%s\", \"quantity\": 1, \"unit_price\": \"1.50\""
                .formatted(id, order, code, name);
    }

    private static <T> List<List<T>> permutations(List<T> all) {
        if (all.isEmpty()) {
            return List.of(List.of());
        }
        var permutations = new ArrayList<List<T>>();
        for (var first : all) {
            var rest = new ArrayList<>(all);
            rest.remove(first);
            for (var permutation : permutations(rest)) {
                var whole = new ArrayList<T>(List.of(first));
                whole.addAll(permutation);
                permutations.add(whole);
            }
        }
        return permutations;
    }
}
