package dev.tandem.platform.jdbc.query;

import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Runs queries that are written by hand, and reads their columns by name (docs/adr/0024). A
/// statement names its columns, rather than `*`, because their places are found out once.
@Singleton
public final class Queries {
    /// More statements than a program has. One that is put together anew each time would
    /// otherwise fill the memory.
    private static final int MAX_PREPARED = 1_000;

    private final Map<String, PreparedQuery> prepared = new ConcurrentHashMap<>();
    private final ConnectionOperations<Connection> connections;
    private final JdbcOperations database;
    private final ValueCodec codec;
    private final RowLocking locks;
    private final JsonMapper mapper;

    Queries(
            ConnectionOperations<Connection> connections,
            JdbcOperations database,
            ValueCodec codec,
            RowLocking locks,
            JsonMapper mapper) {
        this.connections = connections;
        this.database = database;
        this.codec = codec;
        this.locks = locks;
        this.mapper = mapper;
    }

    /// A statement with named parameters, such as `where id = :id`.
    public Query of(String sql) {
        return new Query(this, sql);
    }

    /// Runs on the connection of the current transaction, or else on one of its own.
    <T> List<T> list(String lock, String sql, Map<String, Object> values, Reader<T> reader) {
        var prepared = prepared(lock, sql);
        return connections.executeRead(connection -> database.prepareStatement(prepared.sql.text(), statement -> {
            bind(statement, prepared.sql.names(), values);
            try (var rows = prepared.execute(statement)) {
                return read(new RowReader(rows, prepared.columns(rows), database, codec, mapper), reader);
            }
        }));
    }

    /// What stands before a statement to lock rows; empty where nothing needs to.
    String locking(String select) {
        var lock = locks.locking(select);
        return lock.isEmpty() ? "" : lock + ";\n";
    }

    private PreparedQuery prepared(String lock, String sql) {
        if (prepared.size() >= MAX_PREPARED) {
            prepared.clear();
        }
        return prepared.computeIfAbsent(lock + sql, text -> new PreparedQuery(text, !lock.isEmpty()));
    }

    private static <T> List<T> read(RowReader row, Reader<T> reader) throws SQLException {
        var found = new ArrayList<T>();
        while (row.next()) {
            found.add(reader.read(row));
        }
        return found;
    }

    private void bind(PreparedStatement statement, List<String> names, Map<String, Object> values) throws SQLException {
        for (var i = 0; i < names.size(); i++) {
            var name = names.get(i);
            codec.bindAny(statement, i + 1, Objects.requireNonNull(values.get(name), name));
        }
    }

    /// A statement as the driver takes it, with the places of its columns, which are found out
    /// once.
    private static final class PreparedQuery {
        private final PositionalSql sql;
        private final boolean locks;
        private volatile @Nullable Map<String, Integer> columns;

        PreparedQuery(String sql, boolean locks) {
            this.sql = PositionalSql.of(sql);
            this.locks = locks;
        }

        /// Runs the statement, whose rows come behind those of a lock.
        ResultSet execute(PreparedStatement statement) throws SQLException {
            if (!locks) {
                return statement.executeQuery();
            }
            statement.execute();
            statement.getMoreResults();
            return statement.getResultSet();
        }

        Map<String, Integer> columns(ResultSet rows) throws SQLException {
            var known = columns;
            if (known == null) {
                known = new HashMap<>();
                var names = rows.getMetaData();
                for (var column = 1; column <= names.getColumnCount(); column++) {
                    known.put(names.getColumnLabel(column), column);
                }
                columns = known;
            }
            return known;
        }
    }

    /// Makes a value of one row.
    @FunctionalInterface
    public interface Reader<T> {
        T read(RowReader row) throws SQLException;
    }
}
