package dev.tandem.platform.jdbc.postgres;

import dev.tandem.platform.jdbc.query.ValueCodec;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.SimpleDateFormat;
import java.time.Instant;
import java.util.Calendar;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGTimestamp;

/// Reads and binds ids as `uuid` and moments as `timestamptz`.
@Singleton
final class PostgresValueCodec implements ValueCodec {
    private static final TimeZone UTC = TimeZone.getTimeZone("UTC");
    private static final Instant GREGORIAN = Instant.parse("1582-10-15T00:00:00Z");

    @Override
    public void bind(PreparedStatement statement, int parameter, UUID value) throws SQLException {
        statement.setObject(parameter, value);
    }

    /// Binds with a calendar, which gives the driver the type; without it the driver asks the
    /// server.
    @Override
    public void bind(PreparedStatement statement, int parameter, Instant value) throws SQLException {
        statement.setTimestamp(parameter, new PGTimestamp(value.toEpochMilli(), Calendar.getInstance(UTC)));
    }

    /// A moment as a text that is stored as a bound one is: the driver writes and reads old
    /// moments by the Julian calendar.
    static String text(Instant moment) {
        if (!moment.isBefore(GREGORIAN)) {
            return moment.toString();
        }
        var format = new SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss.SSSX", Locale.ROOT);
        format.setTimeZone(UTC);
        return format.format(Date.from(moment));
    }

    @Override
    public @Nullable UUID uuid(ResultSet row, int column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    @Override
    public @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
