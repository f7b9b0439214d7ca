package dev.tandem.platform.migration.script;

import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.migration.problem.MigrationProblem;
import dev.tandem.platform.migration.problem.Reason;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.internal.database.sqlite.SQLiteParser;
import org.flywaydb.core.internal.parser.Parser;
import org.flywaydb.core.internal.parser.ParsingContext;
import org.flywaydb.database.postgresql.PostgreSQLParser;

/// Splits scripts by Flyway's parsers, which know triggers, quotes and comments of either
/// database.
final class ScriptParser {
    private ScriptParser() {}

    static List<ScriptStatement> statements(MigrationScript script) {
        var statements = new ArrayList<ScriptStatement>();
        try {
            read(script, statements);
            return statements;
        } catch (FlywayException e) {
            throw MigrationProblem.UNREADABLE.because(e, script.path(), Reason.of(e));
        }
    }

    private static void read(MigrationScript script, List<ScriptStatement> statements) {
        try (var parsed = parser(script.engine()).parse(new ScriptResource(script))) {
            while (parsed.hasNext()) {
                var statement = parsed.next();
                statements.add(new ScriptStatement(statement.getLineNumber(), statement.getSql()));
            }
        }
    }

    private static Parser parser(Engine engine) {
        var configuration = new FluentConfiguration().placeholderReplacement(false);
        return switch (engine) {
            case SQLITE -> new SQLiteParser(configuration, new ParsingContext());
            case POSTGRES -> new PostgreSQLParser(configuration, new ParsingContext());
        };
    }
}
