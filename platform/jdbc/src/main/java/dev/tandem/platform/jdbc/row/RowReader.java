package dev.tandem.platform.jdbc.row;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The columns of a row, read one after the other in the order in which the statement names
/// them.
public final class RowReader {
    private static final Argument<List<String>> TEXTS = Argument.listOf(String.class);

    private final ResultSet row;
    private final ValueCodec codec;
    private final JsonMapper mapper;
    private int column;

    RowReader(ResultSet row, ValueCodec codec, JsonMapper mapper) {
        this.row = row;
        this.codec = codec;
        this.mapper = mapper;
    }

    boolean next() throws SQLException {
        column = 0;
        return row.next();
    }

    public UUID uuid() throws SQLException {
        return Objects.requireNonNull(codec.uuid(row, ++column));
    }

    public String text() throws SQLException {
        return Objects.requireNonNull(textOrNull());
    }

    public @Nullable String textOrNull() throws SQLException {
        return row.getString(++column);
    }

    public @Nullable LocalDate dateOrNull() throws SQLException {
        var text = textOrNull();
        return text == null ? null : LocalDate.parse(text);
    }

    public Instant instant() throws SQLException {
        return Objects.requireNonNull(instantOrNull());
    }

    public @Nullable Instant instantOrNull() throws SQLException {
        return codec.instant(row, ++column);
    }

    public long number() throws SQLException {
        return row.getLong(++column);
    }

    public @Nullable Integer numberOrNull() throws SQLException {
        var number = row.getInt(++column);
        return row.wasNull() ? null : number;
    }

    public List<String> texts() throws SQLException {
        return json(TEXTS);
    }

    public <T> T json(Argument<T> type) throws SQLException {
        var json = text();
        try {
            return Objects.requireNonNull(mapper.readValue(json, type));
        } catch (IOException e) {
            throw new IllegalStateException("column " + column + " is not JSON for " + type, e);
        }
    }
}
