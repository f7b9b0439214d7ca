package dev.tandem.platform.jdbc.postgres;

import dev.tandem.platform.jdbc.query.ValueCodec;
import dev.tandem.platform.jdbc.write.RowColumn;
import dev.tandem.platform.jdbc.write.WriteDialect;
import dev.tandem.platform.jdbc.write.WriteStatement;
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
        var isConditional = statements.size() > 1 && statements.stream().anyMatch(WriteStatement::expected);
        try (var statement = connection.prepareStatement(isConditional ? conditional(statements) : all(statements))) {
            var parameter = 1;
            for (var write : statements) {
                parameter = bind(connection, statement, parameter, write);
            }
            statement.execute();
            return isConditional
                    ? isFound(statement)
                    : statement.getUpdateCount() > 0 || !statements.getFirst().expected();
        }
    }

    /// The driver sends the parts between semicolons as statements of their own, behind each
    /// other.
    private static String all(List<WriteStatement> statements) {
        return statements.stream()
                .map(write -> write.expected() ? write.begin() : write.begin() + rows(write) + write.end())
                .collect(Collectors.joining(";\n"));
    }

    /// One statement whose parts depend on the rows that the expected ones find.
    private static String conditional(List<WriteStatement> statements) {
        var found = IntStream.range(0, statements.size())
                .filter(place -> statements.get(place).expected())
                .mapToObj(place -> "exists (select from part_" + place + ")")
                .collect(Collectors.joining(" and "));
        return IntStream.range(0, statements.size())
                .mapToObj(place -> "part_%d as (%s)".formatted(place, part(statements.get(place), found)))
                .collect(Collectors.joining(",\n", "with ", "\nselect " + found));
    }

    private static String part(WriteStatement write, String found) {
        return write.expected()
                ? write.begin() + " returning 1"
                : "%sselect * from (%s) as given where %s%s".formatted(write.begin(), rows(write), found, write.end());
    }

    private static String rows(WriteStatement write) {
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
        return write.rows().stream()
                .map(row -> row.get(place) instanceof Instant moment ? PostgresValueCodec.text(moment) : row.get(place))
                .toArray();
    }
}
