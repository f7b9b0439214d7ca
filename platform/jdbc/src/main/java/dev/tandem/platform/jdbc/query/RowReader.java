package dev.tandem.platform.jdbc.query;

import dev.tandem.platform.kernel.Lifecycle;
import io.micronaut.core.type.Argument;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The columns of a row, by their names.
public final class RowReader {
    private static final Argument<List<String>> TEXTS = Argument.listOf(String.class);

    private final ResultSet row;
    private final Map<String, Integer> columns;
    private final JdbcOperations database;
    private final ValueCodec codec;
    private final JsonMapper mapper;

    RowReader(
            ResultSet row, Map<String, Integer> columns, JdbcOperations database, ValueCodec codec, JsonMapper mapper) {
        this.row = row;
        this.columns = columns;
        this.database = database;
        this.codec = codec;
        this.mapper = mapper;
    }

    boolean next() throws SQLException {
        return row.next();
    }

    public UUID uuid(String column) throws SQLException {
        return Objects.requireNonNull(codec.uuid(row, at(column)), column);
    }

    public String text(String column) throws SQLException {
        return Objects.requireNonNull(textOrNull(column), column);
    }

    public @Nullable String textOrNull(String column) throws SQLException {
        return row.getString(at(column));
    }

    public <E extends Enum<E>> E constant(String column, Class<E> type) throws SQLException {
        return Enum.valueOf(type, text(column));
    }

    public <E extends Enum<E>> @Nullable E constantOrNull(String column, Class<E> type) throws SQLException {
        return textOrNull(column) == null ? null : constant(column, type);
    }

    public @Nullable LocalDate dateOrNull(String column) throws SQLException {
        var text = textOrNull(column);
        return text == null ? null : LocalDate.parse(text);
    }

    public Instant instant(String column) throws SQLException {
        return Objects.requireNonNull(instantOrNull(column), column);
    }

    public @Nullable Instant instantOrNull(String column) throws SQLException {
        return codec.instant(row, at(column));
    }

    public int number(String column) throws SQLException {
        return Math.toIntExact(longNumber(column));
    }

    public @Nullable Integer numberOrNull(String column) throws SQLException {
        var number = row.getInt(at(column));
        return row.wasNull() ? null : number;
    }

    public long longNumber(String column) throws SQLException {
        var number = row.getLong(at(column));
        if (row.wasNull()) {
            throw new NullPointerException(column);
        }
        return number;
    }

    public boolean bool(String column) throws SQLException {
        return row.getBoolean(at(column));
    }

    public List<String> texts(String column) throws SQLException {
        return json(column, TEXTS);
    }

    public <T> T json(String column, Argument<T> type) throws SQLException {
        var json = text(column);
        try {
            return Objects.requireNonNull(mapper.readValue(json, type), column);
        } catch (IOException e) {
            throw new IllegalStateException(column + " is not JSON for " + type, e);
        }
    }

    /// Reads all columns of a table as the row that Micronaut Data maps to it.
    public <R> R entity(Class<R> type) {
        return database.readEntity(row, type);
    }

    /// Reads the columns of the mixins.
    public Lifecycle lifecycle() throws SQLException {
        return new Lifecycle(
                instant("created_at"), instant("updated_at"), instantOrNull("deleted_at"), longNumber("revision"));
    }

    private int at(String column) {
        return Objects.requireNonNull(columns.get(column), () -> "the statement selects no " + column);
    }
}
