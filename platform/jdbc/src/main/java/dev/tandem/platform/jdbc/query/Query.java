package dev.tandem.platform.jdbc.query;

import dev.tandem.platform.kernel.Id;
import dev.tandem.platform.kernel.list.Keyset;
import dev.tandem.platform.kernel.list.Slice;
import dev.tandem.platform.kernel.list.SliceRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A statement that reads, with the values of its named parameters, such as `:id`. It is used
/// once.
public final class Query {
    private final Queries queries;
    private final Map<String, Object> values = new HashMap<>();
    private String sql;
    private String lock = "";

    Query(Queries queries, String sql) {
        this.queries = queries;
        this.sql = sql;
    }

    /// Gives a parameter of the statement a value: an id, a moment, a date, a text, a number, a
    /// boolean or a constant of an enum. A collection, which is never empty, stands for a list
    /// of values, as in `id in (:ids)`.
    public Query with(String parameter, Object value) {
        if (!(lock + sql).contains(":" + parameter)) {
            throw new IllegalArgumentException("the statement has no parameter :" + parameter);
        }
        if (value instanceof Collection<?> several) {
            expand(parameter, several);
        } else {
            put(parameter, value);
        }
        return this;
    }

    private void expand(String parameter, Collection<?> several) {
        if (several.isEmpty()) {
            throw new IllegalArgumentException("no values for :" + parameter);
        }
        var names = new ArrayList<String>();
        for (var one : several) {
            names.add(parameter + "_" + names.size());
            put(names.getLast(), one);
        }
        sql = sql.replaceAll(":" + parameter + "\\b", ":" + String.join(", :", names));
    }

    private void put(String parameter, Object value) {
        values.put(parameter, value instanceof Id id ? id.value() : value);
    }

    /// Adds a condition to the end of the statement.
    public Query and(String condition) {
        sql = sql.stripTrailing() + "\n and " + condition;
        return this;
    }

    /// Adds a condition with one parameter, unless its value is null.
    public Query and(String condition, String parameter, @Nullable Object value) {
        return value == null ? this : and(condition).with(parameter, value);
    }

    /// Locks rows before the statement reads them, in the same exchange: it then sees what others
    /// have committed while this waited for the lock.
    public Query locking(String select) {
        lock = queries.locking(select);
        return this;
    }

    public <T> Optional<T> find(Queries.Reader<T> reader) {
        return list(reader).stream().findFirst();
    }

    public <T> List<T> list(Queries.Reader<T> reader) {
        return queries.list(lock, sql, values, reader);
    }

    /// Reads a slice of a list. An index should have the columns in the order of the keyset.
    /// The whole list is counted along the same index.
    ///
    /// @param columns the columns that hold the keys
    public <T> Slice<T> slice(Keyset<T> keyset, SliceRequest request, Queries.Reader<T> reader, String... columns) {
        var order = new KeysetSql(List.of(columns), keyset.descending());
        var whole = sql;
        if (request.after() != null) {
            and(order.after());
            var keys = keyset.at(request.after());
            IntStream.range(0, columns.length).forEach(key -> put(KeysetSql.parameter(key), keys.get(key)));
        }
        sql = sql + order.orderBy();
        var found = with(KeysetSql.LIMIT, request.lookahead()).list(reader);
        return keyset.cut(found, request, most -> count(whole + order.orderBy(), most));
    }

    private int count(String list, int most) {
        values.put(KeysetSql.LIMIT, most);
        return queries.list(
                        "",
                        "select count(*) as counted from (" + list + ") as list",
                        values,
                        row -> row.number("counted"))
                .getFirst();
    }
}
