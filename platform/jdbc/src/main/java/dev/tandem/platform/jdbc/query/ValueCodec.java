package dev.tandem.platform.jdbc.query;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How one database stores the values that the other one stores differently (docs/adr/0004),
/// for statements that Micronaut Data does not bind.
public interface ValueCodec {
    void bind(PreparedStatement statement, int parameter, UUID value) throws SQLException;

    void bind(PreparedStatement statement, int parameter, Instant value) throws SQLException;

    /// Binds a value that both databases store, or null.
    default void bindAny(PreparedStatement statement, int parameter, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> statement.setNull(parameter, Types.NULL);
            case UUID id -> bind(statement, parameter, id);
            case Instant moment -> bind(statement, parameter, moment);
            case String text -> statement.setString(parameter, text);
            case Integer number -> statement.setInt(parameter, number);
            case Long number -> statement.setLong(parameter, number);
            case Boolean yes -> statement.setBoolean(parameter, yes);
            case LocalDate date -> statement.setString(parameter, date.toString());
            case Enum<?> constant -> statement.setString(parameter, constant.name());
            default -> throw new IllegalArgumentException("no statement takes a " + value.getClass());
        }
    }

    @Nullable
    UUID uuid(ResultSet row, int column) throws SQLException;

    @Nullable
    Instant instant(ResultSet row, int column) throws SQLException;
}
