package dev.tandem.platform.jdbc.postgres;

import dev.tandem.platform.jdbc.row.Storage;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Ids and moments have types of their own.
@Singleton
final class PostgresStorage implements Storage {
    @Override
    public void bind(PreparedStatement statement, int parameter, UUID value) throws SQLException {
        statement.setObject(parameter, value);
    }

    /// With its zone, so that the driver knows its type, and need not ask the server for it each time.
    @Override
    public void bind(PreparedStatement statement, int parameter, Instant value) throws SQLException {
        statement.setObject(parameter, value.atOffset(ZoneOffset.UTC));
    }

    @Override
    public @Nullable UUID uuid(ResultSet row, int column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    /// A `Timestamp` would be another moment before 1582.
    @Override
    public @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
