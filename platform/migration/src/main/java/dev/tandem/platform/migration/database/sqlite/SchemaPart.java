package dev.tandem.platform.migration.database.sqlite;

import static java.util.stream.Collectors.joining;

import dev.tandem.platform.migration.sql.Token;
import dev.tandem.platform.migration.sql.TokenReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// An index, a trigger or a view, with the statement that created it.
///
/// @param table the table or view that it belongs to, for a view its own name
record SchemaPart(String type, String name, String table, String sql) {
    private static final String QUERY =
            "select type, name, tbl_name, sql from sqlite_schema where sql is not null and type <> 'table' order by rowid";
    private static final Set<String> EVENTS = Set.of("insert", "update", "delete");

    static List<SchemaPart> all(Connection connection) throws SQLException {
        var parts = new ArrayList<SchemaPart>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(QUERY)) {
            while (rows.next()) {
                parts.add(new SchemaPart(
                        rows.getString("type"),
                        rows.getString("name"),
                        rows.getString("tbl_name"),
                        rows.getString("sql")));
            }
        }
        return parts;
    }

    boolean isView() {
        return type.equals("view");
    }

    boolean mentions(Set<String> names) {
        return Token.of(sql).stream()
                .anyMatch(token -> token.name().filter(names::contains).isPresent());
    }

    /// Makes sure that a view or trigger can be used. SQLite would notice only when it is.
    void compile(Connection connection) throws SQLException {
        if (isView()) {
            explain(connection, "select * from " + TableRebuild.quoted(name));
        } else if (type.equals("trigger")) {
            explain(connection, firing(connection));
        }
    }

    boolean compiles(Connection connection) {
        try {
            compile(connection);
            return true;
        } catch (SQLException _) {
            return false;
        }
    }

    /// Whether it says one of the columns in quotes, with no table before it. SQLite takes that for
    /// a text when there is no such column, and does not complain.
    boolean quotes(Set<String> columns) {
        var tokens = new TokenReader(sql);
        while (tokens.hasNext()) {
            var token = tokens.next();
            var isAlone = !tokens.ahead(-2).is(".") && !tokens.ahead(-2).is("as");
            if (token.kind() == Token.Kind.QUOTED && isAlone && columns.contains(token.text())) {
                return true;
            }
        }
        return false;
    }

    /// A statement that fires the trigger, which is compiled and not run.
    private String firing(Connection connection) throws SQLException {
        var target = TableRebuild.quoted(table);
        var tokens = new TokenReader(sql);
        while (tokens.hasNext() && !tokens.ahead(0).isOneOf(EVENTS)) {
            tokens.next();
        }
        return switch (tokens.next().text()) {
            case "insert" -> "insert into " + target + " default values";
            case "delete" -> "delete from " + target;
            default -> "update %s set %s".formatted(target, assignments(connection, tokens));
        };
    }

    /// Sets the columns behind `update of`, or the first one of the table.
    private String assignments(Connection connection, TokenReader tokens) throws SQLException {
        var columns = new ArrayList<String>();
        while (tokens.takes("of") || tokens.takes(",")) {
            columns.add(tokens.takeName());
        }
        if (columns.isEmpty()) {
            columns.add(TableColumns.of(connection, table).stored().getFirst());
        }
        return columns.stream()
                .map(column -> TableRebuild.quoted(column) + " = null")
                .collect(joining(", "));
    }

    private static void explain(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var plan = statement.executeQuery("explain " + sql)) {
            plan.next();
        }
    }
}
