package dev.tandem.platform.jdbc.write;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What differs between old and new rows of one table.
final class RowDifference {
    private final RowTable table;
    private final Map<List<@Nullable Object>, Record> removed = new LinkedHashMap<>();
    private final Set<List<@Nullable Object>> added = new HashSet<>();
    private final List<Record> written = new ArrayList<>();
    private final List<Change> updated = new ArrayList<>();

    private record Change(Record old, Record changed) {}

    RowDifference(RowTable table) {
        this.table = table;
    }

    /// Takes the rows as they were.
    void remove(Record row) {
        removed.put(table.key(row), row);
    }

    /// Takes the rows as they are to be, after those as they were.
    void add(Record row) {
        var key = table.key(row);
        if (!added.add(key)) {
            throw new IllegalArgumentException("two rows of " + table.name() + " have the key " + key);
        }
        var old = removed.remove(key);
        if (old != null && table.version().isPresent()) {
            updated.add(new Change(old, row));
        } else if (!row.equals(old)) {
            written.add(row);
        }
    }

    void addUpdates(List<WriteStatement> statements) {
        var version = table.version().orElse(null);
        if (version != null) {
            updated.forEach(change -> statements.add(update(change, version)));
        }
    }

    private WriteStatement update(Change change, RowColumn version) {
        var columns = new ArrayList<RowColumn>();
        var values = new ArrayList<@Nullable Object>();
        for (var column : table.columns()) {
            var value = column.value(change.changed);
            if (!column.name().equals(version.name()) && !Objects.equals(value, column.value(change.old))) {
                columns.add(column);
                values.add(value);
            }
        }
        var current = (Long) Objects.requireNonNull(version.value(change.old));
        columns.add(version);
        values.add(current + 1);
        var assignments = columns.stream().map(column -> column.name() + " = ?").collect(Collectors.joining(", "));
        columns.addAll(table.key());
        values.addAll(table.key(change.old));
        columns.add(version);
        values.add(current);
        var condition =
                table.key().stream().map(column -> column.name() + " = ?").collect(Collectors.joining(" and "));
        return new WriteStatement.Update(
                "update %s set %s where %s and %s = ?".formatted(table.name(), assignments, condition, version.name()),
                columns,
                values);
    }

    void addDeletion(List<WriteStatement> statements) {
        if (!removed.isEmpty()) {
            if (table.version().isPresent()) {
                throw new IllegalArgumentException(
                        "a row of " + table.name() + ", which has a version, is replaced by none");
            }
            statements.add(table.deletion(removed.keySet()));
        }
    }

    void addInsertion(List<WriteStatement> statements) {
        if (!written.isEmpty()) {
            statements.add(table.insertion(written));
        }
    }

    void addMerge(List<WriteStatement> statements) {
        if (!written.isEmpty()) {
            // A row with a version is never written over one that is there.
            statements.add(table.version().isPresent() ? table.insertion(written) : table.merge(written));
        }
    }
}
