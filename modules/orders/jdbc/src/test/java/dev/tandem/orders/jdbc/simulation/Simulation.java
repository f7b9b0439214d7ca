package dev.tandem.orders.jdbc.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.sync.service.SyncSweeper;
import dev.tandem.platform.testkit.TestClock;
import dev.tandem.platform.testkit.http.Http;
import dev.tandem.platform.testkit.http.Response;
import io.micronaut.json.JsonMapper;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;

/// One run: devices of one account work on the same orders, and the network between them and the
/// server fails in all ways. What happens is drawn from a seed, and happens again from the same
/// one.
final class Simulation {
    private static final int STEPS = 40;

    /// How wrong the clocks of devices are that do not tell them, in milliseconds.
    private static final long CLOCKS_DIFFER = 2_000;

    private static final long DAY = Duration.ofDays(1).toMillis();

    private final Random random;
    private final Supplier<Http> signIn;
    private final TestClock clock;
    private final SyncSweeper sweeper;
    private final DefectPlanter planter;
    private final List<Device> devices = new ArrayList<>();
    private final Journal journal = new Journal();
    private final Map<String, String> wholes = new HashMap<>();

    /// Requests that are still somewhere in the network.
    private final List<String> delayed = new ArrayList<>();

    /// Conflicts that the server has forgotten.
    private final List<Map<String, Object>> forgotten = new ArrayList<>();

    private int count;

    Simulation(
            long seed,
            Supplier<Http> signIn,
            TestClock clock,
            SyncSweeper sweeper,
            DefectPlanter planter,
            JsonMapper json,
            Path folder)
            throws SQLException {
        random = new Random(seed);
        this.signIn = signIn;
        this.clock = clock;
        this.sweeper = sweeper;
        this.planter = planter;
        var all = 2 + random.nextInt(4);
        for (var place = 0; place < all; place++) {
            var tellsTime = random.nextInt(4) > 0;
            var tellsBase = random.nextInt(4) > 0;
            devices.add(new Device(
                    id(),
                    new Replica(folder.resolve("device-" + seed + "-" + place + ".db")),
                    json,
                    tellsTime ? random.nextLong(-DAY, DAY) : random.nextLong(-CLOCKS_DIFFER, CLOCKS_DIFFER),
                    tellsTime,
                    tellsBase,
                    tellsBase && random.nextInt(3) == 0));
        }
    }

    void run() throws SQLException {
        for (var step = 0; step < STEPS; step++) {
            clock.advance(Duration.ofMillis(random.nextInt(3) == 0 ? 0 : random.nextInt(20_000)));
            var device = devices.get(random.nextInt(devices.size()));
            switch (random.nextInt(16)) {
                case 0 -> device.replica().restart();
                case 1 -> editOnTheServer();
                case 2, 3, 4, 5 -> send(device);
                case 6 -> deliverLate();
                case 7 -> sendAllAtOnce();
                case 8 -> {
                    if (random.nextInt(10) == 0) {
                        forget();
                    }
                }
                default -> work(device);
            }
        }
        heal();
        check();
    }

    void close() throws SQLException {
        for (var device : devices) {
            device.replica().close();
        }
    }

    private long timeOf(Device device) {
        return device.sendsWholeRows() ? 0 : clock.millis();
    }

    private UUID operation() {
        var operation = id();
        journal.did(operation, clock.millis());
        return operation;
    }

    private UUID id() {
        return new UUID((clock.millis() << 16) | 0x7000 | random.nextInt(0x1000), random.nextLong() >>> 2 | 1L << 63);
    }

    private String unique() {
        return "value " + ++count;
    }

    private void work(Device device) throws SQLException {
        var view = device.view();
        var orders = of(view, "orders");
        var items = of(view, "order_items");
        var kind = random.nextInt(10);
        if (orders.isEmpty() || kind == 0) {
            createOrder(device);
        } else if (kind < 4) {
            changeNote(device, view, any(orders));
        } else if (kind == 4) {
            device.work(
                    operation(),
                    "orders",
                    "UPDATE",
                    data(any(orders), "status", random.nextBoolean() ? "confirmed" : "cancelled"),
                    clock.millis());
        } else if (kind == 5) {
            device.work(
                    operation(),
                    "orders",
                    "UPDATE",
                    data(any(orders), "currency", random.nextBoolean() ? "USD" : "EUR"),
                    clock.millis());
        } else if (kind == 6 || items.isEmpty()) {
            addItem(device, any(orders));
        } else if (kind < 9) {
            changeItem(device, view, any(items));
        } else {
            delete(device, random.nextInt(3) == 0 ? any(orders) : any(items), view);
        }
    }

    private static List<String> of(SortedMap<String, Map<String, Object>> view, String table) {
        return view.entrySet().stream()
                .filter(row -> table.equals(row.getValue().get("table")))
                .map(Map.Entry::getKey)
                .toList();
    }

    private String any(List<String> ids) {
        return ids.get(random.nextInt(ids.size()));
    }

    private static Map<String, Object> data(String id, String field, Object value) {
        return Map.of("id", id, field, value);
    }

    private void createOrder(Device device) throws SQLException {
        var operation = operation();
        var row = id().toString();
        var note = unique();
        journal.wrote(operation, row, "note", note, null, timeOf(device));
        device.work(operation, "orders", "INSERT", Map.of("id", row, "currency", "EUR", "note", note), clock.millis());
    }

    private void changeNote(Device device, Map<String, Map<String, Object>> view, String row) throws SQLException {
        var operation = operation();
        var note = unique();
        journal.wrote(
                operation, row, "note", note, view.getOrDefault(row, Map.of()).get("note"), timeOf(device));
        device.work(operation, "orders", "UPDATE", data(row, "note", note), clock.millis());
    }

    private void addItem(Device device, String order) throws SQLException {
        var operation = operation();
        var row = id().toString();
        var name = unique();
        wholes.put(row, order);
        journal.wrote(operation, row, "name", name, null, timeOf(device));
        device.work(
                operation,
                "order_items",
                "INSERT",
                Map.of(
                        "id",
                        row,
                        "order_id",
                        order,
                        "product_code",
                        "B",
                        "name",
                        name,
                        "quantity",
                        1,
                        "unit_price",
                        "1.50"),
                clock.millis());
    }

    private void changeItem(Device device, Map<String, Map<String, Object>> view, String row) throws SQLException {
        if (random.nextBoolean()) {
            device.work(
                    operation(), "order_items", "UPDATE", data(row, "quantity", 1 + random.nextInt(9)), clock.millis());
            return;
        }
        var operation = operation();
        var name = unique();
        journal.wrote(
                operation, row, "name", name, view.getOrDefault(row, Map.of()).get("name"), timeOf(device));
        device.work(operation, "order_items", "UPDATE", data(row, "name", name), clock.millis());
    }

    private void delete(Device device, String row, Map<String, Map<String, Object>> view) throws SQLException {
        var operation = operation();
        journal.deletes(operation, row);
        var table = String.valueOf(view.getOrDefault(row, Map.of()).get("table"));
        device.work(operation, table, "DELETE", Map.of("id", row), clock.millis());
    }

    /// Sends what a device has. The request or the answer may be lost, the request may come twice,
    /// at once or much later.
    private void send(Device device) throws SQLException {
        var request = device.request(clock.millis(), 1 + random.nextInt(6));
        switch (random.nextInt(6)) {
            case 0 -> delayed.add(request);
            case 1 -> tell(post(request));
            case 2 -> {
                device.take(tell(post(request)));
                tell(post(request));
            }
            case 3 -> {
                delayed.add(request);
                device.take(tell(post(request)));
            }
            default -> device.take(tell(post(request)));
        }
    }

    private void deliverLate() {
        if (!delayed.isEmpty()) {
            var request = delayed.remove(random.nextInt(delayed.size()));
            journal.cameLate(request);
            tell(post(request));
        }
    }

    /// Several write at the same time.
    private void sendAllAtOnce() throws SQLException {
        var requests = new ArrayList<String>();
        for (var device : devices) {
            requests.add(device.request(clock.millis(), 3));
        }
        var responses = requests.parallelStream().map(this::post).toList();
        for (var place = 0; place < responses.size(); place++) {
            devices.get(place).take(tell(responses.get(place)));
        }
    }

    /// Somebody changes an order by REST.
    private void editOnTheServer() {
        var orders = signIn.get().get("/v1/orders").list("items");
        if (!orders.isEmpty()) {
            var order = orders.get(random.nextInt(orders.size()));
            var id = String.valueOf(order.get("id"));
            var note = unique();
            if (signIn.get()
                            .patch("/v1/orders/" + id, "{\"note\": \"%s\"}".formatted(note))
                            .status()
                    == 200) {
                var operation = operation();
                journal.wrote(operation, id, "note", note, order.get("note"), clock.millis());
                journal.told(operation.toString(), "applied");
            }
        }
    }

    /// So much time goes by that deletions are forgotten.
    private void forget() {
        forgotten.addAll(conflicts());
        journal.forgot();
        clock.advance(Duration.ofDays(31));
        sweeper.sweep();
        delayed.clear();
    }

    private Response post(String request) {
        var sent =
                planter.has(Defect.CLOCKS_ARE_BELIEVED) ? request.replaceAll(", \"client_time\": \\d+", "") : request;
        return signIn.get().post("/v1/sync", sent);
    }

    /// Notes what the server has acknowledged, also in answers that do not arrive.
    private Response tell(Response response) {
        if (response.status() == 200) {
            response.texts("changes_applied").forEach(id -> journal.told(id, "applied"));
            response.list("conflicts")
                    .forEach(one -> journal.told(String.valueOf(one.get("operation_id")), "conflict"));
            response.list("rejected").forEach(one -> journal.told(String.valueOf(one.get("operation_id")), "rejected"));
        }
        return response;
    }

    /// The network works again until nobody has anything to send or to hear.
    private void heal() throws SQLException {
        for (var round = 0; round < 2; round++) {
            for (var device : devices) {
                var requests = 0;
                for (var more = true; more; ) {
                    assertThat(++requests)
                            .as("requests until %s has nothing to send", device.id())
                            .isLessThan(50);
                    var response = tell(post(device.request(clock.millis(), 500)));
                    device.take(response);
                    more = response.status() != 200
                            || Boolean.TRUE.equals(response.json().get("has_more"))
                            || !device.replica().queue().isEmpty();
                }
            }
        }
    }

    private void check() throws SQLException {
        var rows = serverRows();
        for (var device : devices) {
            var replica = new TreeMap<String, String>();
            device.replica().rows().values().forEach(row -> replica.put(row.id(), row.data()));
            var server = new TreeMap<String, String>();
            rows.forEach((id, row) -> server.put(id, device.write(row)));
            assertThat(replica).as("the rows of %s", device.id()).isEqualTo(server);
        }
        var conflicts = conflicts();
        conflicts.addAll(forgotten);
        assertThat(journal.lost(rows, wholes, conflicts))
                .as("lost without a word")
                .isEmpty();
        assertThat(journal.unfair(conflicts, 2 * CLOCKS_DIFFER))
                .as("earlier, and won")
                .isEmpty();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Map<String, Object>> serverRows() {
        var rows = new TreeMap<String, Map<String, Object>>();
        var cursor = "";
        for (var more = true; more; ) {
            var page = signIn.get().get("/v1/sync/changes?limit=50" + cursor);
            page.list("changes")
                    .forEach(change ->
                            rows.put(String.valueOf(change.get("id")), (Map<String, Object>) change.get("data")));
            cursor = "&cursor=" + page.json().get("cursor");
            more = Boolean.TRUE.equals(page.json().get("has_more"));
        }
        return rows;
    }

    private List<Map<String, Object>> conflicts() {
        var conflicts = new ArrayList<Map<String, Object>>();
        for (var after = ""; ; ) {
            var page = signIn.get().get("/v1/sync/conflicts?limit=100" + after);
            conflicts.addAll(page.list("items"));
            if (page.json().get("next") == null) {
                return conflicts;
            }
            after = "&after=" + page.json().get("next");
        }
    }
}
