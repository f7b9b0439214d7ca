package dev.tandem.orders.jdbc.simulation;

import dev.tandem.orders.jdbc.simulation.Replica.Row;
import dev.tandem.platform.testkit.http.Response;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A device: what it keeps, what its clock shows, and how it speaks.
///
/// @param skew how many milliseconds its clock is ahead
/// @param tellsTime whether it tells what its clock shows
/// @param tellsBase whether it tells which revision it has changed
/// @param sendsWholeRows whether it sends fields, too, that it has not changed
record Device(
        UUID id,
        Replica replica,
        JsonMapper json,
        long skew,
        boolean tellsTime,
        boolean tellsBase,
        boolean sendsWholeRows) {
    private static final Argument<Map<String, Object>> OBJECT = Argument.mapOf(String.class, Object.class);
    private static final List<String> READ_ONLY =
            List.of("number", "total", "position", "line_total", "revision", "created_at", "updated_at");

    /// The rows as its user sees them: as the server has told them, with what was done since.
    SortedMap<String, Map<String, Object>> view() throws SQLException {
        var view = new TreeMap<String, Map<String, Object>>();
        for (var row : replica.rows().values()) {
            view.put(row.id(), seen(row));
        }
        for (var operation : replica.queue()) {
            apply(view, parse(operation));
        }
        return view;
    }

    private Map<String, Object> seen(Row row) {
        var seen = new HashMap<>(parse(row.data()));
        READ_ONLY.forEach(seen::remove);
        seen.put("table", row.table());
        return seen;
    }

    @SuppressWarnings("unchecked")
    private static void apply(Map<String, Map<String, Object>> view, Map<String, Object> operation) {
        var data = (Map<String, Object>) Objects.requireNonNull(operation.get("data"));
        var id = String.valueOf(data.get("id"));
        switch (String.valueOf(operation.get("operation"))) {
            case "INSERT" -> {
                var row = new HashMap<>(data);
                row.put("table", String.valueOf(operation.get("table")));
                view.put(id, row);
            }
            case "UPDATE" ->
                view.computeIfPresent(id, (_, row) -> {
                    var changed = new HashMap<>(row);
                    changed.putAll(data);
                    return changed;
                });
            default -> {
                view.remove(id);
                view.values().removeIf(row -> id.equals(row.get("order_id")));
            }
        }
    }

    /// Notes what its user does.
    void work(UUID operation, String table, String kind, Map<String, Object> data, long now) throws SQLException {
        var sent = new HashMap<String, Object>();
        sent.put("id", operation.toString());
        sent.put("table", table);
        sent.put("operation", kind);
        sent.put("timestamp", now + skew);
        sent.put("data", kind.equals("UPDATE") && sendsWholeRows ? whole(data) : data);
        var known = replica.rows().get(String.valueOf(data.get("id")));
        if (tellsBase && known != null) {
            sent.put("base_revision", known.revision());
        }
        replica.enqueue(operation.toString(), write(sent));
    }

    private Map<String, Object> whole(Map<String, Object> data) throws SQLException {
        var row = new HashMap<>(view().getOrDefault(String.valueOf(data.get("id")), Map.of()));
        row.remove("table");
        row.putAll(data);
        return row;
    }

    /// What it sends next.
    String request(long now, int most) throws SQLException {
        var queue = replica.queue();
        var cursor = replica.cursor();
        return "{\"device_id\": \"%s\"%s%s, \"operations\": [%s]}"
                .formatted(
                        id,
                        cursor.map(", \"cursor\": \"%s\""::formatted).orElse(""),
                        tellsTime ? ", \"client_time\": " + (now + skew) : "",
                        String.join(", ", queue.subList(0, Math.min(most, queue.size()))));
    }

    /// Takes an answer.
    void take(Response response) throws SQLException {
        if ("sync.resync-required".equals(response.json().get("code"))) {
            replica.beginAnew();
            return;
        }
        if (response.status() != 200) {
            throw new AssertionError("a device was refused: " + response);
        }
        var answered = new ArrayList<>(response.texts("changes_applied"));
        response.list("conflicts").forEach(one -> answered.add(String.valueOf(one.get("operation_id"))));
        response.list("rejected").forEach(one -> answered.add(String.valueOf(one.get("operation_id"))));
        var told = new ArrayList<Row>();
        var gone = new ArrayList<String>();
        for (var change : response.list("changes")) {
            var row = String.valueOf(change.get("id"));
            if (Boolean.TRUE.equals(change.get("deleted"))) {
                gone.add(row);
            } else {
                told.add(new Row(
                        row,
                        String.valueOf(change.get("table")),
                        ((Number) Objects.requireNonNull(change.get("revision"))).longValue(),
                        write(change.get("data"))));
            }
        }
        replica.take(answered, told, gone, String.valueOf(response.json().get("cursor")));
    }

    private Map<String, Object> parse(String text) {
        try {
            return Objects.requireNonNull(json.readValue(text, OBJECT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String write(@Nullable Object value) {
        try {
            return json.writeValueAsString(
                    value instanceof Map<?, ?> map ? new TreeMap<>(map) : Objects.requireNonNull(value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
