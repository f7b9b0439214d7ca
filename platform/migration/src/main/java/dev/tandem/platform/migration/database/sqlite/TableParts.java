package dev.tandem.platform.migration.database.sqlite;

import dev.tandem.platform.migration.sql.TokenReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What the definition of a table has besides its columns, in the words by which `@drop` names
/// it: the names of its constraints, `check`, `unique` and `references` for each one without a
/// name, and `strict`.
record TableParts(List<String> words) {
    private static final Set<String> KINDS = Set.of("check", "unique", "references", "strict");

    /// What a name may stand before that is said by a word of its own; a primary key is not.
    private static final Set<String> NAMED = Set.of("check", "unique", "references", "foreign");

    static TableParts read(Connection connection, String table) throws SQLException {
        try (var query =
                connection.prepareStatement("select sql from sqlite_schema where type = 'table' and lower(name) = ?")) {
            query.setString(1, table);
            try (var row = query.executeQuery()) {
                return row.next() ? of(row.getString(1)) : of("");
            }
        }
    }

    static TableParts of(String definition) {
        var words = new ArrayList<String>();
        var tokens = new TokenReader(definition);
        var named = false;
        while (tokens.hasNext()) {
            var token = tokens.next();
            if (token.is("constraint")) {
                words.add(tokens.takeName());
                named = tokens.ahead(0).isOneOf(NAMED);
            } else if (token.isOneOf(KINDS)) {
                if (!named) {
                    words.add(token.text());
                }
                named = false;
            }
        }
        return new TableParts(words);
    }

    List<String> without(TableParts others) {
        var missing = new ArrayList<>(words);
        others.words.forEach(missing::remove);
        return missing;
    }
}
