package dev.tandem.platform.migration.schema;

import static java.util.stream.Collectors.joining;

import dev.tandem.platform.migration.sql.Token;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Reads the schema of SQLite, which keeps the text of each statement. Spaces, case and quotes do
/// not matter, nor does the order of the columns and constraints of a table.
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
        var tokens = Token.of(part.getString("sql"));
        if (type.equals("table")) {
            items(tokens).forEach(item -> fingerprint.add(relation, item));
        } else {
            fingerprint.add(relation, type + " " + part.getString("name") + ": " + text(tokens));
        }
    }

    /// What stands between the commas of a table's definition, and what comes after it.
    private static List<String> items(List<Token> tokens) {
        var items = new ArrayList<String>();
        var item = new ArrayList<Token>();
        var depth = 0;
        for (var token : tokens) {
            depth += token.is("(") ? 1 : 0;
            if (depth == 1 && (token.is("(") || token.is(",") || token.is(")"))) {
                items.add(text(item));
                item.clear();
            } else {
                item.add(token);
            }
            depth -= token.is(")") ? 1 : 0;
        }
        items.add(text(item));
        // What comes first is "create table" and the name.
        return items.subList(1, items.size()).stream()
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static String text(List<Token> tokens) {
        return tokens.stream().map(Token::text).collect(joining(" "));
    }
}
