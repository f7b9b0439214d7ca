package dev.tandem.platform.migration.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads `create table`.
final class TableDefinitionReader {
    private static final Set<String> KINDS = Set.of("global", "local", "temp", "temporary", "unlogged");
    private static final Set<String> EXISTENCE = Set.of("if", "not", "exists");
    private static final Set<String> CONSTRAINTS =
            Set.of("constraint", "check", "foreign", "unique", "primary", "exclude");

    private final TokenReader tokens;
    private final List<ColumnDefinition> columns = new ArrayList<>();
    private final List<Clause> constraints = new ArrayList<>();

    TableDefinitionReader(String statement) {
        tokens = new TokenReader(statement);
    }

    Optional<TableDefinition> read() {
        if (!tokens.takes("create")) {
            return Optional.empty();
        }
        tokens.skip(KINDS);
        if (!tokens.takes("table")) {
            return Optional.empty();
        }
        tokens.skip(EXISTENCE);
        var name = tokens.takeName();
        if (!tokens.takes("(")) {
            return Optional.empty();
        }
        do {
            readItem();
        } while (tokens.takes(","));
        tokens.takes(")");
        return Optional.of(new TableDefinition(name, List.copyOf(columns), List.copyOf(constraints), tokens.rest()));
    }

    private void readItem() {
        if (tokens.ahead(0).isOneOf(CONSTRAINTS)) {
            constraints.addAll(ClauseReader.read(item()));
        } else {
            columns.add(ColumnDefinition.of(tokens.takeName(), item()));
        }
    }

    private List<Token> item() {
        var item = new ArrayList<Token>();
        var depth = 0;
        while (tokens.hasNext()
                && !(depth == 0 && (tokens.ahead(0).is(",") || tokens.ahead(0).is(")")))) {
            var token = tokens.next();
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            item.add(token);
        }
        return item;
    }
}
