package dev.tandem.platform.migration.sql;

import java.util.List;
import java.util.Optional;

/// A trigger, or a function that triggers execute, as a statement defines it.
///
/// @param table the table of the trigger; empty for a function
public record TriggerDefinition(String name, String table, String sql) {

    /// Empty when the statement creates neither.
    public static Optional<TriggerDefinition> of(String statement) {
        var tokens = new TokenReader(statement);
        if (!tokens.takes("create")) {
            return Optional.empty();
        }
        if (tokens.takes("or")) {
            tokens.takes("replace");
        }
        if (tokens.takes("function")) {
            return Optional.of(new TriggerDefinition(tokens.takeName(), "", statement));
        }
        if (!tokens.takes("trigger")) {
            return Optional.empty();
        }
        var name = tokens.takeName();
        while (tokens.hasNext() && !tokens.takes("on")) {
            tokens.next();
        }
        return Optional.of(new TriggerDefinition(name, tokens.takeName(), statement));
    }

    public boolean isFunction() {
        return table.isEmpty();
    }

    /// Whether it is executed by one of the triggers.
    public boolean isExecutedBy(List<TriggerDefinition> triggers) {
        return isFunction()
                && triggers.stream()
                        .anyMatch(
                                trigger -> Phrase.of("execute function " + name).isIn(Token.of(trigger.sql)));
    }

    /// Whether it says the same, wherever its lines are broken.
    public boolean isSame(TriggerDefinition other) {
        return inOneLine().equals(other.inOneLine());
    }

    private String inOneLine() {
        return sql.replaceAll("\\s+", " ").strip();
    }

    /// The statement that drops it. PostgreSQL asks for the table of a trigger.
    public String dropping(boolean namingTable) {
        if (isFunction()) {
            return "drop function " + name;
        }
        return "drop trigger " + name + (namingTable ? " on " + table : "");
    }
}
