package dev.tandem.orders.jdbc.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.identity.api.TestAccounts;
import dev.tandem.platform.kernel.Id;
import dev.tandem.platform.testkit.TestClock;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.platform.testkit.http.Http;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Six operations of three devices, done at the same time, leave the same rows in whichever order
/// they come, on both databases.
@OnBothDatabases
class OrderOfArrivalTest {
    private static final List<String> DEVICES = List.of(
            "01890a5d-ac96-7000-8000-00000000000a",
            "01890a5d-ac96-7000-8000-00000000000b",
            "01890a5d-ac96-7000-8000-00000000000c");
    private static final Set<String> ALWAYS_OTHERS =
            Set.of("id", "order_id", "number", "revision", "created_at", "updated_at");

    private final Http http;
    private final TestClock clock;

    OrderOfArrivalTest(Http http, TestAccounts accounts, TestClock clock) {
        this.http = http.with(
                "Authorization", accounts.authorization(accounts.open().id()));
        this.clock = clock;
    }

    /// The operations of all runs come in turns, the first one of each run, then the second one.
    @Test
    void makesNoDifference() {
        var runs = permutations(List.of(0, 1, 2, 3, 4, 5)).stream()
                .map(arrival -> new Run(arrival, Id.next(), Id.next(), Id.next()))
                .toList();
        for (var begin = 0; begin < runs.size(); begin += 240) {
            push(DEVICES.getFirst(), runs.subList(begin, begin + 240).stream().flatMap(this::rows));
        }
        clock.advance(Duration.ofMillis(1));
        for (var turn = 0; turn < 6; turn++) {
            for (var device = 0; device < DEVICES.size(); device++) {
                var operations = new ArrayList<String>();
                for (var run : runs) {
                    var next = run.arrival.get(turn);
                    if (next / 2 == device) {
                        operations.add(operation(run, next));
                    }
                }
                push(DEVICES.get(device), operations.stream());
            }
        }

        var told = told();
        for (var run : runs) {
            assertThat(told.get(run.order.toString()))
                    .as("the rows after %s", run.arrival)
                    .containsExactly(
                            "order_items {line_total=1.50, name=Pump, position=1, product_code=P, quantity=1, unit_price=1.50}",
                            "order_items {line_total=7.50, name=Bell, position=0, product_code=B, quantity=5, unit_price=1.50}",
                            "orders {currency=USD, note=second, status=pending, total=9.00}");
        }
    }

    /// The six operations on an order of their own.
    ///
    /// @param arrival the order in which they come; two each are of the same device
    private record Run(List<Integer> arrival, UUID order, UUID bell, UUID pump) {}

    private Stream<String> rows(Run run) {
        return Stream.of(
                operation("orders", "INSERT", "\"id\": \"%s\", \"currency\": \"EUR\"".formatted(run.order)),
                operation("order_items", "INSERT", item(run.bell, run.order, "B", "Tyre")));
    }

    private String operation(Run run, int which) {
        return switch (which) {
            case 0 -> operation("orders", "UPDATE", "\"id\": \"%s\", \"note\": \"first\"".formatted(run.order));
            case 1 -> operation("order_items", "UPDATE", "\"id\": \"%s\", \"quantity\": 5".formatted(run.bell));
            case 2 -> operation("orders", "UPDATE", "\"id\": \"%s\", \"note\": \"second\"".formatted(run.order));
            case 3 -> operation("order_items", "UPDATE", "\"id\": \"%s\", \"name\": \"Bell\"".formatted(run.bell));
            case 4 -> operation("orders", "UPDATE", "\"id\": \"%s\", \"currency\": \"USD\"".formatted(run.order));
            default -> operation("order_items", "INSERT", item(run.pump, run.order, "P", "Pump"));
        };
    }

    private void push(String device, Stream<String> operations) {
        var answer = http.post(
                "/v1/sync",
                "{\"device_id\": \"%s\", \"operations\": [%s]}"
                        .formatted(device, String.join(", ", operations.toList())));
        assertThat(answer.list("rejected")).as(answer.toString()).isEmpty();
    }

    /// The rows of each order as any device is told them, without what is another one each time.
    @SuppressWarnings("unchecked")
    private Map<String, SortedSet<String>> told() {
        var told = new HashMap<String, SortedSet<String>>();
        var cursor = "";
        for (var more = true; more; ) {
            var page = http.get("/v1/sync/changes?limit=1000" + cursor);
            for (var change : page.list("changes")) {
                var row = new TreeMap<>((Map<String, Object>) Objects.requireNonNull(change.get("data")));
                var order = String.valueOf(row.getOrDefault("order_id", row.get("id")));
                row.keySet().removeAll(ALWAYS_OTHERS);
                told.computeIfAbsent(order, _ -> new TreeSet<>()).add(change.get("table") + " " + row);
            }
            cursor = "&cursor=" + page.json().get("cursor");
            more = Boolean.TRUE.equals(page.json().get("has_more"));
        }
        return told;
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
                permutations.add(
                        Stream.concat(Stream.of(first), permutation.stream()).toList());
            }
        }
        return permutations;
    }
}
