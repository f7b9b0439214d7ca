package dev.tandem.platform.testkit.statement.sql;

import dev.tandem.platform.migration.sql.Token;
import dev.tandem.platform.migration.sql.TokenReader;
import java.util.Set;
import java.util.TreeSet;

/// Finds the tables that a statement reads or writes, by the places where SQL has relations.
///
/// Functions that return rows are among the names; no module owns them.
public final class TouchedTables {
    private static final Set<String> QUERY = Set.of("select", "values", "with", "insert", "update", "delete", "table");
    private static final Set<String> BEFORE_NAME = Set.of(
            "only", "lateral", "table", "if", "not", "exists", "or", "rollback", "abort", "replace", "fail", "ignore");
    private static final Set<String> BEFORE_OTHER_UPDATE = Set.of("for", "key", "do", "on", "then");
    private static final Set<String> AFTER_LIST = Set.of(
            "where",
            "group",
            "having",
            "window",
            "union",
            "intersect",
            "except",
            "order",
            "limit",
            "offset",
            "fetch",
            "for",
            "set",
            "returning",
            "when");

    private final TokenReader tokens;
    private final Set<String> found = new TreeSet<>();
    private Scope scope = new Scope(null, "");

    private TouchedTables(String sql) {
        tokens = new TokenReader(sql);
    }

    public static Set<String> of(String sql) {
        var tables = new TouchedTables(sql);
        while (tables.tokens.hasNext()) {
            tables.read(tables.tokens.next());
        }
        return tables.found;
    }

    private void read(Token token) {
        switch (token.kind()) {
            case WORD -> readWord(token);
            case SYMBOL -> readSymbol(token.text());
            case QUOTED, STRING -> {}
        }
    }

    private void readWord(Token word) {
        if (word.isOneOf(AFTER_LIST)) {
            scope.endList();
        }
        switch (word.text()) {
            case "with" -> readCommonTables();
            case "select", "delete" -> scope.beginQuery(word.text());
            case "from" -> readFrom();
            case "join" -> readRelation();
            case "using", "truncate", "table" -> readList();
            case "into", "references" -> readTarget();
            case "update" -> readUpdate();
            default -> {}
        }
    }

    private void readSymbol(String symbol) {
        switch (symbol) {
            case "(" -> scope = scope.inner();
            case ")" -> leave();
            case "," -> {
                if (scope.isInList()) {
                    readRelation();
                }
            }
            default -> {}
        }
    }

    private void leave() {
        var left = scope;
        scope = left.outer();
        if (left.definesCommonTable() && tokens.takes(",")) {
            readCommonTable(false);
        }
    }

    private void readCommonTables() {
        readCommonTable(tokens.takes("recursive"));
    }

    /// Reads the definition of a common table. Unless it is recursive, its name still means
    /// the table of that name in its own query.
    private void readCommonTable(boolean recursive) {
        var name = tokens.takeName();
        tokens.skipParentheses();
        if (tokens.takes("as")) {
            tokens.skip(Set.of("not", "materialized"));
            tokens.takes("(");
            scope = scope.defining(name, recursive);
        }
    }

    /// Reads a `from` clause, but not the `from` of `extract(year from …)` or `is distinct
    /// from`.
    private void readFrom() {
        var compares = tokens.ahead(-2).is("distinct") && tokens.ahead(-3).isOneOf(Set.of("is", "not"));
        if (scope.isDeleting()) {
            readTarget();
        } else if (scope.isQuery() && !compares) {
            readList();
        }
    }

    private void readUpdate() {
        if (!tokens.ahead(-2).isOneOf(BEFORE_OTHER_UPDATE)) {
            scope.beginQuery("update");
            readTarget();
        }
    }

    private void readList() {
        if (!tokens.ahead(0).is("(") || !tokens.ahead(-1).is("using")) {
            scope.beginList();
            readRelation();
        }
    }

    private void readRelation() {
        tokens.skip(BEFORE_NAME);
        if (tokens.ahead(0).is("(")) {
            readParentheses();
            return;
        }
        var mayBeCommon = !tokens.ahead(1).is(".");
        var name = tokens.takeName();
        if (!mayBeCommon || !scope.knows(name)) {
            found.add(name);
        }
    }

    /// Reads a join in parentheses. A query in parentheses is read like any other.
    private void readParentheses() {
        if (!tokens.ahead(1).isOneOf(QUERY)) {
            tokens.takes("(");
            scope = scope.inner();
            scope.beginList();
            readRelation();
        }
    }

    /// Reads the table that is written to, which is never a common table.
    private void readTarget() {
        tokens.skip(BEFORE_NAME);
        found.add(tokens.takeName());
    }
}
