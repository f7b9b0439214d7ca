package dev.tandem.platform.jdbc.postgres;

import dev.tandem.platform.jdbc.query.ValueCodec;
import dev.tandem.platform.jdbc.write.RowColumn;
import dev.tandem.platform.jdbc.write.WriteDialect;
import dev.tandem.platform.jdbc.write.WriteStatement;
import dev.tandem.platform.jdbc.write.WriteStatement.OfRows;
import dev.tandem.platform.jdbc.write.WriteStatement.Update;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Sends all statements of a write at once, so that the program waits for the server once.
///
/// Several rows are given as one array for each column, so that the text of a statement, which
/// the server prepares, is the same for any number of them.
@Singleton
final class PostgresWriteDialect implements WriteDialect {
    private final ValueCodec codec;

    PostgresWriteDialect(ValueCodec codec) {
        this.codec = codec;
    }

    @Override
    public boolean run(Connection connection, List<WriteStatement> statements) throws SQLException {
        var isConditional = statements.size() > 1 && statements.stream().anyMatch(Update.class::isInstance);
        try (var statement = connection.prepareStatement(isConditional ? conditional(statements) : all(statements))) {
            var parameter = 1;
            for (var write : statements) {
                parameter = bind(connection, statement, parameter, write);
            }
            statement.execute();
            return isConditional
                    ? isFound(statement)
                    : statement.getUpdateCount() > 0 || !(statements.getFirst() instanceof Update);
        }
    }

    /// The driver sends the parts between semicolons as statements of their own, behind each
    /// other.
    private static String all(List<WriteStatement> statements) {
        return statements.stream()
                .map(write -> switch (write) {
                    case Update update -> update.sql();
                    case OfRows several -> several.begin() + rows(several) + several.end();
                })
                .collect(Collectors.joining(";\n"));
    }

    /// One statement whose parts depend on the rows that the updates find. It counts these, so that
    /// their triggers run before those of the other parts.
    private static String conditional(List<WriteStatement> statements) {
        var found = IntStream.range(0, statements.size())
                .filter(place -> statements.get(place) instanceof Update)
                .mapToObj(place -> "(select count(*) from part_" + place + ") > 0")
                .collect(Collectors.joining(" and "));
        return IntStream.range(0, statements.size())
                .mapToObj(place -> "part_%d as (%s)".formatted(place, part(statements.get(place), found)))
                .collect(Collectors.joining(",\n", "with ", "\nselect " + found));
    }

    private static String part(WriteStatement write, String found) {
        return switch (write) {
            case Update update -> update.sql() + " returning 1";
            case OfRows several ->
                "%sselect * from (%s) as given where %s%s"
                        .formatted(several.begin(), rows(several), found, several.end());
        };
    }

    private static String rows(OfRows write) {
        return write.rows().size() == 1
                ? parameters(write.columns(), "values (", "?::%s")
                : parameters(write.columns(), "select * from unnest(", "?::%s[]");
    }

    private static String parameters(List<RowColumn> columns, String begin, String each) {
        return columns.stream()
                .map(column -> each.formatted(column.type()))
                .collect(Collectors.joining(", ", begin, ")"));
    }

    private static boolean isFound(PreparedStatement statement) throws SQLException {
        try (var row = statement.getResultSet()) {
            return row.next() && row.getBoolean(1);
        }
    }

    private int bind(Connection connection, PreparedStatement statement, int first, WriteStatement write)
            throws SQLException {
        var columns = write.columns();
        for (var place = 0; place < columns.size(); place++) {
            if (write.rows().size() == 1) {
                codec.bindAny(statement, first + place, write.rows().getFirst().get(place));
            } else {
                var values = connection.createArrayOf(columns.get(place).type(), column(write, place));
                statement.setArray(first + place, values);
            }
        }
        return first + columns.size();
    }

    private static @Nullable Object[] column(WriteStatement write, int place) {
        return write.rows().stream().map(row -> element(row.get(place))).toArray();
    }

    /// The driver would write another text of a moment, and of a constant that has a text of its
    /// own.
    private static @Nullable Object element(@Nullable Object value) {
        return switch (value) {
            case Instant moment -> PostgresValueCodec.text(moment);
            case Enum<?> constant -> constant.name();
            case null, default -> value;
        };
    }
}
