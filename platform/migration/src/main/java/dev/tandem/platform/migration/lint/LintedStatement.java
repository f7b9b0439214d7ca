package dev.tandem.platform.migration.lint;

import dev.tandem.platform.migration.script.ScriptStatement;
import dev.tandem.platform.migration.sql.Phrase;
import dev.tandem.platform.migration.sql.SqlChange;
import dev.tandem.platform.migration.sql.TableDefinition;
import dev.tandem.platform.migration.sql.Token;
import java.util.List;
import java.util.Optional;

/// A statement with what it changes.
///
/// @param table what it creates, if it does
record LintedStatement(
        int line, String sql, List<Token> tokens, List<SqlChange> changes, Optional<TableDefinition> table) {

    static LintedStatement of(ScriptStatement statement) {
        var sql = statement.sql();
        return new LintedStatement(statement.line(), sql, Token.of(sql), SqlChange.of(sql), TableDefinition.of(sql));
    }

    boolean begins(String phrase) {
        return Phrase.of(phrase).begins(tokens);
    }

    boolean says(String phrase) {
        return Phrase.of(phrase).isIn(tokens);
    }
}
