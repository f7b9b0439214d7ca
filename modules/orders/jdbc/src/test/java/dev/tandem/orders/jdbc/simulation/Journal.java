package dev.tandem.orders.jdbc.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What was written and acknowledged, in order to find what was lost without a word. No two
/// writes have the same value.
final class Journal {
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, String> outcomes = new HashMap<>();
    private final Set<String> deleted = new HashSet<>();
    private final Set<String> late = new HashSet<>();
    private final Map<String, Long> times = new HashMap<>();

    /// A write, or a deletion, which has no field.
    ///
    /// @param seen the value that whoever wrote it saw before
    /// @param millis when that really was; 0 when it is sent again with later operations, as a
    ///     part of whole rows
    private record Entry(
            String operation,
            String row,
            String field,
            String value,
            @Nullable String seen,
            long millis) {}

    /// @param millis when the operation really was done
    void did(UUID operation, long millis) {
        times.put(operation.toString(), millis);
    }

    void wrote(UUID operation, String row, String field, String value, @Nullable Object seen, long millis) {
        var before = seen == null ? null : seen.toString();
        entries.add(new Entry(operation.toString(), row, field, value, before, millis));
    }

    void deletes(UUID operation, String row) {
        entries.add(new Entry(operation.toString(), row, "", "", null, 0));
    }

    /// What was told first is what counts.
    void told(String operation, String outcome) {
        outcomes.putIfAbsent(operation, outcome);
    }

    /// A request was in the network for long. Nobody can tell that from a clock that is behind, so
    /// the server cannot know when its operations were done.
    void cameLate(String request) {
        comeLate(request::contains);
    }

    /// So much is forgotten that operations which are still to be sent may meet other times.
    void forgot() {
        comeLate(_ -> true);
    }

    private void comeLate(Predicate<String> which) {
        times.keySet().stream()
                .filter(operation -> which.test(operation) && !outcomes.containsKey(operation))
                .forEach(late::add);
        late.forEach(times::remove);
    }

    private boolean isDone(Entry entry) {
        return "applied".equals(outcomes.get(entry.operation));
    }

    /// Writes that were acknowledged, and of which nothing is left, though nobody has knowingly
    /// changed them and no conflict tells of them.
    ///
    /// @param rows the rows of the server at the end
    /// @param wholes the orders that items belong to
    /// @param conflicts as they are kept
    List<String> lost(
            Map<String, Map<String, Object>> rows, Map<String, String> wholes, List<Map<String, Object>> conflicts) {
        entries.stream()
                .filter(entry -> entry.field.isEmpty() && isDone(entry))
                .forEach(entry -> deleted.add(entry.row));
        return entries.stream()
                .filter(entry -> !entry.field.isEmpty() && isDone(entry))
                .filter(entry -> !isThere(entry, rows))
                .filter(entry -> !deleted.contains(entry.row) && !deleted.contains(wholes.getOrDefault(entry.row, "")))
                .filter(entry -> entries.stream().noneMatch(other -> isSuccessor(other, entry)))
                .filter(entry -> conflicts.stream().noneMatch(conflict -> tells(conflict, entry)))
                .map(Entry::toString)
                .toList();
    }

    /// Conflicts that the earlier write has won.
    ///
    /// @param most how many milliseconds two clocks may differ
    List<String> unfair(List<Map<String, Object>> conflicts, long most) {
        return conflicts.stream()
                .filter(conflict -> isUnfair(conflict, most))
                .map(Object::toString)
                .toList();
    }

    private boolean isUnfair(Map<String, Object> conflict, long most) {
        if (!(conflict.get("server") instanceof Map<?, ?> server)
                || !(conflict.get("yours") instanceof Map<?, ?> yours)) {
            return false;
        }
        var theirs = time(server, yours.keySet());
        var own = times.getOrDefault(String.valueOf(conflict.get("operation_id")), 0L);
        if (theirs == 0 || own == 0) {
            return false;
        }
        return switch (String.valueOf(conflict.get("winner"))) {
            case "client" -> own < theirs - most;
            case "server" -> theirs < own - most;
            default -> false;
        };
    }

    /// When the value was written that a row had in one of the fields; 0 if it was none of ours.
    private long time(Map<?, ?> row, Set<?> fields) {
        return entries.stream()
                .filter(entry -> fields.contains(entry.field) && entry.value.equals(row.get(entry.field)))
                .filter(entry -> !late.contains(entry.operation))
                .mapToLong(Entry::millis)
                .findFirst()
                .orElse(0);
    }

    private static boolean isThere(Entry entry, Map<String, Map<String, Object>> rows) {
        return Objects.equals(rows.getOrDefault(entry.row, Map.of()).get(entry.field), entry.value);
    }

    private static boolean isSuccessor(Entry other, Entry entry) {
        return other.row.equals(entry.row) && other.field.equals(entry.field) && entry.value.equals(other.seen);
    }

    private static boolean tells(Map<String, Object> conflict, Entry entry) {
        return entry.row.equals(conflict.get("row_id"))
                && Stream.of("server", "yours")
                        .map(conflict::get)
                        .anyMatch(image ->
                                image instanceof Map<?, ?> fields && entry.value.equals(fields.get(entry.field)));
    }
}
