package dev.tandem.platform.migration.sql;

import dev.tandem.platform.migration.sql.SqlChange.AddColumn;
import dev.tandem.platform.migration.sql.SqlChange.AddConstraint;
import dev.tandem.platform.migration.sql.SqlChange.AlterColumn;
import dev.tandem.platform.migration.sql.SqlChange.DropColumn;
import dev.tandem.platform.migration.sql.SqlChange.DropConstraint;
import dev.tandem.platform.migration.sql.SqlChange.Other;
import dev.tandem.platform.migration.sql.SqlChange.RenameColumn;
import dev.tandem.platform.migration.sql.SqlChange.RenameConstraint;
import dev.tandem.platform.migration.sql.SqlChange.RenameTable;
import dev.tandem.platform.migration.sql.SqlChange.ValidateConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads what `alter table` changes, from behind the name of the table.
final class AlterationReader {
    private static final Set<String> CONSTRAINTS =
            Set.of("constraint", "check", "foreign", "unique", "primary", "exclude");

    private final TokenReader tokens;
    private final String table;
    private final List<SqlChange> changes = new ArrayList<>();

    AlterationReader(TokenReader tokens, String table) {
        this.tokens = tokens;
        this.table = table;
    }

    List<SqlChange> read() {
        do {
            readAlteration();
        } while (tokens.takes(","));
        return changes;
    }

    private void readAlteration() {
        var verb = tokens.hasNext() ? tokens.next().keyword() : "";
        switch (verb) {
            case "rename" -> readRename();
            case "add" -> readAdd();
            case "drop" -> {
                if (tokens.takes("constraint")) {
                    changes.add(new DropConstraint(table, takeName()));
                } else {
                    tokens.takes("column");
                    changes.add(new DropColumn(table, takeName()));
                }
            }
            case "validate" -> {
                tokens.takes("constraint");
                changes.add(new ValidateConstraint(table, takeName()));
            }
            case "alter" -> {
                tokens.takes("column");
                var column = takeName();
                changes.add(new AlterColumn(table, column, rest()));
            }
            default -> changes.add(new Other("alter table " + verb));
        }
        rest();
    }

    private void readRename() {
        if (tokens.takes("constraint")) {
            var constraint = takeName();
            tokens.takes("to");
            changes.add(new RenameConstraint(table, constraint, takeName()));
        } else if (tokens.takes("to")) {
            changes.add(new RenameTable(table, takeName()));
        } else {
            tokens.takes("column");
            var column = takeName();
            tokens.takes("to");
            changes.add(new RenameColumn(table, column, takeName()));
        }
    }

    private void readAdd() {
        if (tokens.ahead(0).isOneOf(CONSTRAINTS)) {
            ClauseReader.read(rest()).forEach(clause -> changes.add(new AddConstraint(table, clause)));
        } else {
            tokens.takes("column");
            changes.add(new AddColumn(table, takeName(), rest()));
        }
    }

    private String takeName() {
        tokens.skip(SqlChangeReader.EXISTENCE);
        return tokens.takeName();
    }

    /// The tokens up to the next comma or the end, with those in parentheses.
    private List<Token> rest() {
        var rest = new ArrayList<Token>();
        var depth = 0;
        while (tokens.hasNext()
                && !(depth == 0 && (tokens.ahead(0).is(",") || tokens.ahead(0).is(";")))) {
            var token = tokens.next();
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            rest.add(token);
        }
        return rest;
    }
}
