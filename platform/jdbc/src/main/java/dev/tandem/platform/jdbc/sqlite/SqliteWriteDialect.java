package dev.tandem.platform.jdbc.sqlite;

import dev.tandem.platform.jdbc.query.ValueCodec;
import dev.tandem.platform.jdbc.write.WriteDialect;
import dev.tandem.platform.jdbc.write.WriteStatement;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;

/// Runs a statement for each row. Nothing is far away from a database that is part of the
/// program, and a statement of one row is compiled once.
@Singleton
final class SqliteWriteDialect implements WriteDialect {
    private final ValueCodec codec;

    SqliteWriteDialect(ValueCodec codec) {
        this.codec = codec;
    }

    @Override
    public boolean run(Connection connection, List<WriteStatement> statements) throws SQLException {
        for (var statement : statements) {
            var found = run(connection, statement) > 0;
            if (statement instanceof WriteStatement.Update && !found) {
                return false;
            }
        }
        return true;
    }

    private int run(Connection connection, WriteStatement write) throws SQLException {
        try (var statement = connection.prepareStatement(sql(write))) {
            for (var row : write.rows()) {
                for (var place = 0; place < row.size(); place++) {
                    codec.bindAny(statement, place + 1, row.get(place));
                }
                statement.addBatch();
            }
            var count = 0;
            for (var written : statement.executeBatch()) {
                count += written;
            }
            return count;
        }
    }

    private static String sql(WriteStatement write) {
        return switch (write) {
            case WriteStatement.Update update -> update.sql();
            case WriteStatement.OfRows several ->
                several.begin() + row(several.columns().size()) + several.end();
        };
    }

    private static String row(int columns) {
        return "values (" + String.join(", ", Collections.nCopies(columns, "?")) + ")";
    }
}
