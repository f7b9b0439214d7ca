package dev.tandem.platform.migration.sql;

import dev.tandem.platform.migration.sql.SqlChange.AddColumn;
import dev.tandem.platform.migration.sql.SqlChange.AddConstraint;
import dev.tandem.platform.migration.sql.SqlChange.AlterColumn;
import dev.tandem.platform.migration.sql.SqlChange.CreateIndex;
import dev.tandem.platform.migration.sql.SqlChange.CreateTable;
import dev.tandem.platform.migration.sql.SqlChange.CreateView;
import dev.tandem.platform.migration.sql.SqlChange.DeleteRows;
import dev.tandem.platform.migration.sql.SqlChange.DropColumn;
import dev.tandem.platform.migration.sql.SqlChange.DropConstraint;
import dev.tandem.platform.migration.sql.SqlChange.DropIndex;
import dev.tandem.platform.migration.sql.SqlChange.DropTable;
import dev.tandem.platform.migration.sql.SqlChange.DropView;
import dev.tandem.platform.migration.sql.SqlChange.InsertRows;
import dev.tandem.platform.migration.sql.SqlChange.Other;
import dev.tandem.platform.migration.sql.SqlChange.RenameColumn;
import dev.tandem.platform.migration.sql.SqlChange.RenameTable;
import dev.tandem.platform.migration.sql.SqlChange.UpdateRows;
import dev.tandem.platform.migration.sql.SqlChange.ValidateConstraint;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Reads the changes of one statement. What it does not know is [Other].
final class SqlChangeReader {
    private static final Set<String> KINDS = Set.of(
            "or",
            "replace",
            "global",
            "local",
            "temp",
            "temporary",
            "unlogged",
            "virtual",
            "recursive",
            "materialized");
    private static final Set<String> EXISTENCE = Set.of("if", "not", "exists", "only");
    private static final Set<String> CONSTRAINTS =
            Set.of("constraint", "check", "foreign", "unique", "primary", "exclude");
    /// What comes before `update` where it updates nothing by itself.
    private static final Set<String> BEFORE_UPDATE = Set.of("for", "key", "do");

    private static final Set<String> BEHIND_SET = Set.of("from", "where", "returning", "order", "limit");

    private final TokenReader tokens;
    private final List<SqlChange> changes = new ArrayList<>();

    SqlChangeReader(String statement) {
        tokens = new TokenReader(statement);
    }

    List<SqlChange> read() {
        if (tokens.hasNext()) {
            var first = tokens.next();
            switch (first.keyword()) {
                case "create" -> readCreate();
                case "drop" -> readDrop();
                case "alter" -> readAlter();
                case "delete" -> {
                    tokens.takes("from");
                    changes.add(new DeleteRows(takeName()));
                }
                case "truncate" -> {
                    tokens.takes("table");
                    readNames(DeleteRows::new);
                }
                case "update" -> readUpdate();
                case "with" -> readWith();
                case "insert", "replace" -> readInsert(first.is("replace"));
                default -> changes.add(new Other(first.text()));
            }
        }
        return changes;
    }

    private void readCreate() {
        tokens.skip(KINDS);
        var unique = tokens.takes("unique");
        if (tokens.takes("table")) {
            changes.add(new CreateTable(takeName()));
        } else if (tokens.takes("view")) {
            changes.add(new CreateView(takeName()));
        } else if (tokens.takes("index")) {
            var concurrently = tokens.takes("concurrently");
            var ifMissing = tokens.ahead(0).is("if");
            var index = tokens.ahead(0).is("on") ? "" : takeName();
            tokens.takes("on");
            changes.add(new CreateIndex(index, takeName(), unique, concurrently, ifMissing));
        } else {
            changes.add(new Other("create " + tokens.ahead(0).text()));
        }
    }

    private void readDrop() {
        tokens.takes("materialized");
        if (tokens.takes("table")) {
            readNames(DropTable::new);
        } else if (tokens.takes("view")) {
            readNames(DropView::new);
        } else if (tokens.takes("index")) {
            var concurrently = tokens.takes("concurrently");
            var ifThere = tokens.ahead(0).is("if");
            readNames(index -> new DropIndex(index, concurrently, ifThere));
        } else {
            changes.add(new Other("drop " + tokens.ahead(0).text()));
        }
    }

    private void readNames(Function<String, SqlChange> change) {
        do {
            changes.add(change.apply(takeName()));
        } while (tokens.takes(","));
    }

    private void readAlter() {
        if (!tokens.takes("table")) {
            changes.add(new Other("alter " + tokens.ahead(0).text()));
            return;
        }
        var table = takeName();
        do {
            readAlteration(table);
        } while (tokens.takes(","));
    }

    private void readAlteration(String table) {
        var verb = tokens.hasNext() ? tokens.next().keyword() : "";
        switch (verb) {
            case "rename" -> readRename(table);
            case "add" -> readAdd(table);
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
                changes.add(new AlterColumn(table, column, action(rest())));
            }
            default -> changes.add(new Other("alter table " + verb));
        }
        rest();
    }

    private void readRename(String table) {
        if (tokens.takes("constraint")) {
            changes.add(new Other("alter table rename constraint"));
        } else if (tokens.takes("to")) {
            changes.add(new RenameTable(table, takeName()));
        } else {
            tokens.takes("column");
            var column = takeName();
            tokens.takes("to");
            changes.add(new RenameColumn(table, column, takeName()));
        }
    }

    private void readAdd(String table) {
        if (tokens.ahead(0).isOneOf(CONSTRAINTS)) {
            ClauseReader.read(rest()).forEach(clause -> changes.add(new AddConstraint(table, clause)));
        } else {
            tokens.takes("column");
            changes.add(new AddColumn(table, takeName(), rest()));
        }
    }

    private static String action(List<Token> tokens) {
        var words = tokens.stream().limit(3).map(Token::text).toList();
        if (words.contains("type")) {
            return "type";
        }
        var length = words.size() > 1 && words.get(1).equals("not") ? 3 : 2;
        return String.join(" ", words.subList(0, Math.min(length, words.size())));
    }

    private void readInsert(boolean replace) {
        var replacing = replace || (tokens.takes("or") && tokens.next().is("replace"));
        while (tokens.hasNext() && !tokens.takes("into")) {
            tokens.next();
        }
        changes.add(new InsertRows(takeName(), replacing));
    }

    private void readUpdate() {
        if (tokens.takes("or")) {
            tokens.next();
        }
        var table = takeName();
        while (tokens.hasNext() && !tokens.takes("set")) {
            tokens.next();
        }
        var columns = new LinkedHashSet<String>();
        do {
            columns.add(tokens.takeName());
            untilComma();
        } while (tokens.takes(","));
        changes.add(new UpdateRows(table, columns.contains("") ? Set.of() : columns));
    }

    /// Goes to the next comma outside of parentheses, or to what comes behind the columns.
    private void untilComma() {
        var depth = 0;
        while (tokens.hasNext() && !(depth == 0 && endsColumn())) {
            var token = tokens.next();
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
        }
    }

    private boolean endsColumn() {
        var next = tokens.ahead(0);
        return next.is(",")
                || next.is(")")
                || (next.isOneOf(BEHIND_SET) && !tokens.ahead(-1).is("distinct"));
    }

    /// The changes may stand in the common tables, or come after them.
    private void readWith() {
        while (tokens.hasNext()) {
            var token = tokens.next();
            if (token.is("delete") && tokens.takes("from")) {
                changes.add(new DeleteRows(takeName()));
            } else if (token.is("update") && !tokens.ahead(-2).isOneOf(BEFORE_UPDATE)) {
                readUpdate();
            } else if (token.is("insert")) {
                readInsert(false);
            }
        }
    }

    private String takeName() {
        tokens.skip(EXISTENCE);
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
