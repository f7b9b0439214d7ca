package dev.tandem.platform.migration.schema;

import static java.util.stream.Collectors.joining;

import dev.tandem.platform.migration.sql.Token;
import dev.tandem.platform.migration.table.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/// Reads the schema of SQLite, which keeps the text of each statement. How a table is written does
/// not matter, nor do spaces, case and quotes.
final class SqliteSchemaText {
    private static final String PARTS = """
            select type, name, tbl_name, sql from sqlite_schema
            where sql is not null and name not like 'sqlite_%'
              and tbl_name not in ('flyway_schema_history', 'migration_progress')""";

    private SqliteSchemaText() {}

    static void read(Connection connection, SchemaFingerprint fingerprint) throws SQLException {
        try (var statement = connection.createStatement();
                var parts = statement.executeQuery(PARTS)) {
            while (parts.next()) {
                addPart(parts, fingerprint);
            }
        }
    }

    private static void addPart(ResultSet part, SchemaFingerprint fingerprint) throws SQLException {
        var type = part.getString("type");
        var relation = part.getString("tbl_name");
        var sql = part.getString("sql");
        var lines = type.equals("table") ? Table.lines(sql) : List.<String>of();
        if (lines.isEmpty()) {
            var text = Token.of(sql).stream().map(Token::text).collect(joining(" "));
            fingerprint.add(relation, type + " " + part.getString("name") + ": " + text);
        }
        lines.forEach(line -> fingerprint.add(relation, line));
    }
}
