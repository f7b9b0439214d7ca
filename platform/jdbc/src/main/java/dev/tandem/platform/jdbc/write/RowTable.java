package dev.tandem.platform.jdbc.write;

import dev.tandem.platform.jdbc.table.PrimaryKey;
import io.micronaut.core.beans.BeanProperty;
import io.micronaut.data.model.runtime.RuntimePersistentEntity;
import io.micronaut.json.JsonMapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The table that a row record describes.
record RowTable(String name, List<RowColumn> columns, List<RowColumn> key, Optional<RowColumn> version) {

    static RowTable of(RuntimePersistentEntity<Object> entity, JsonMapper json) {
        var columns = entity.getIntrospection().getBeanProperties().stream()
                .map(BeanProperty::getName)
                .map(property -> new RowColumn(Objects.requireNonNull(entity.getPropertyByName(property)), json))
                .toList();
        var identity = entity.getIdentity();
        var key = identity != null
                ? List.of(identity.getPersistedName())
                : List.of(entity.getAnnotationMetadata().stringValues(PrimaryKey.class));
        return new RowTable(
                entity.getPersistedName(),
                columns,
                columns.stream().filter(column -> key.contains(column.name())).toList(),
                columns.stream().filter(RowColumn::isVersion).findFirst());
    }

    WriteStatement insertion(List<Record> rows) {
        return new WriteStatement.OfRows(insertInto(), "", columns, values(rows));
    }

    /// Inserts rows, or updates those of the same key.
    WriteStatement merge(List<Record> rows) {
        var assignments = columns.stream()
                .filter(column -> !key.contains(column))
                .map(column -> column.name() + " = excluded." + column.name())
                .collect(Collectors.joining(", "));
        var action = assignments.isEmpty() ? "nothing" : "update set " + assignments;
        return new WriteStatement.OfRows(
                insertInto(), " on conflict (%s) do %s".formatted(names(key), action), columns, values(rows));
    }

    WriteStatement deletion(Collection<List<@Nullable Object>> keys) {
        return new WriteStatement.OfRows(
                "delete from %s where (%s) in (".formatted(name, names(key)), ")", key, List.copyOf(keys));
    }

    private String insertInto() {
        return "insert into %s (%s) ".formatted(name, names(columns));
    }

    private List<List<@Nullable Object>> values(List<Record> rows) {
        return rows.stream().map(row -> values(columns, row)).toList();
    }

    private static String names(List<RowColumn> columns) {
        return columns.stream().map(RowColumn::name).collect(Collectors.joining(", "));
    }

    List<@Nullable Object> key(Record row) {
        return values(key, row);
    }

    private static List<@Nullable Object> values(List<RowColumn> columns, Record row) {
        var values = new ArrayList<@Nullable Object>(columns.size());
        columns.forEach(column -> values.add(column.value(row)));
        return values;
    }
}
