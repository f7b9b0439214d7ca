package dev.tandem.platform.jdbc.row;

import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Reads rows by hand: for what is read so often that to find a column by its name costs more than to find the row
/// (docs/adr/0024). Everything else is read by a repository of Micronaut Data.
@Singleton
public final class Queries {
    private final ConnectionOperations<Connection> connections;
    private final JdbcOperations database;
    private final ValueCodec storage;
    private final JsonMapper mapper;

    Queries(
            ConnectionOperations<Connection> connections,
            JdbcOperations database,
            ValueCodec storage,
            JsonMapper mapper) {
        this.connections = connections;
        this.database = database;
        this.storage = storage;
        this.mapper = mapper;
    }

    public <T> Optional<T> find(String query, Reader<T> reader, Object... values) {
        return list(query, reader, values).stream().findFirst();
    }

    /// On the connection that there is, or on one of its own.
    public <T> List<T> list(String query, Reader<T> reader, Object... values) {
        return connections.executeRead(connection -> database.prepareStatement(query, statement -> {
            for (var i = 0; i < values.length; i++) {
                bind(statement, i + 1, values[i]);
            }
            try (var rows = statement.executeQuery()) {
                return read(new RowReader(rows, storage, mapper), reader);
            }
        }));
    }

    private static <T> List<T> read(RowReader row, Reader<T> reader) throws SQLException {
        var found = new ArrayList<T>();
        while (row.next()) {
            found.add(reader.read(row));
        }
        return found;
    }

    private void bind(PreparedStatement statement, int parameter, Object value) throws SQLException {
        switch (value) {
            case UUID id -> storage.bind(statement, parameter, id);
            case Instant moment -> storage.bind(statement, parameter, moment);
            case String text -> statement.setString(parameter, text);
            case Integer number -> statement.setInt(parameter, number);
            default -> throw new IllegalArgumentException("a statement written by hand takes no " + value.getClass());
        }
    }

    /// What a row tells.
    @FunctionalInterface
    public interface Reader<T> {
        T read(RowReader row) throws SQLException;
    }
}
