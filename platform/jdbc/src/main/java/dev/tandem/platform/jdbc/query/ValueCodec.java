package dev.tandem.platform.jdbc.query;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How one database stores the values that the other one stores differently (docs/adr/0004),
/// for statements that are written by hand.
public interface ValueCodec {
    void bind(PreparedStatement statement, int parameter, UUID value) throws SQLException;

    void bind(PreparedStatement statement, int parameter, Instant value) throws SQLException;

    @Nullable
    UUID uuid(ResultSet row, int column) throws SQLException;

    @Nullable
    Instant instant(ResultSet row, int column) throws SQLException;
}
