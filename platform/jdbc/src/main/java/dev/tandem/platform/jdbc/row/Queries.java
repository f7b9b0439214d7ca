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

/// Runs queries that are written by hand, and reads their rows column by column
/// (docs/adr/0024).
///
/// They are for what is read so often that finding columns by name costs more than finding
/// the row, and for rows that are no entity. Everything else is read by a repository of
/// Micronaut Data.
@Singleton
public final class Queries {
    private final ConnectionOperations<Connection> connections;
    private final JdbcOperations database;
    private final ValueCodec codec;
    private final JsonMapper mapper;

    Queries(
            ConnectionOperations<Connection> connections,
            JdbcOperations database,
            ValueCodec codec,
            JsonMapper mapper) {
        this.connections = connections;
        this.database = database;
        this.codec = codec;
        this.mapper = mapper;
    }

    public <T> Optional<T> find(String query, Reader<T> reader, Object... values) {
        return list(query, reader, values).stream().findFirst();
    }

    /// Runs on the connection of the current transaction, or else on one of its own.
    public <T> List<T> list(String query, Reader<T> reader, Object... values) {
        return connections.executeRead(connection -> database.prepareStatement(query, statement -> {
            for (var i = 0; i < values.length; i++) {
                bind(statement, i + 1, values[i]);
            }
            try (var rows = statement.executeQuery()) {
                return read(new RowReader(rows, codec, mapper), reader);
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
            case UUID id -> codec.bind(statement, parameter, id);
            case Instant moment -> codec.bind(statement, parameter, moment);
            case String text -> statement.setString(parameter, text);
            case Integer number -> statement.setInt(parameter, number);
            default -> throw new IllegalArgumentException("a statement written by hand takes no " + value.getClass());
        }
    }

    /// Makes a value of one row.
    @FunctionalInterface
    public interface Reader<T> {
        T read(RowReader row) throws SQLException;
    }
}
