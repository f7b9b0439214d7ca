package dev.tandem.platform.jdbc.sqlite;

import dev.tandem.platform.jdbc.query.ValueCodec;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads and binds ids as text and moments as milliseconds since 1970.
@Singleton
final class SqliteValueCodec implements ValueCodec {
    @Override
    public void bind(PreparedStatement statement, int parameter, UUID value) throws SQLException {
        statement.setString(parameter, value.toString());
    }

    @Override
    public void bind(PreparedStatement statement, int parameter, Instant value) throws SQLException {
        statement.setLong(parameter, value.toEpochMilli());
    }

    @Override
    public @Nullable UUID uuid(ResultSet row, int column) throws SQLException {
        var text = row.getString(column);
        return text == null ? null : UUID.fromString(text);
    }

    @Override
    public @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var milliseconds = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(milliseconds);
    }
}
