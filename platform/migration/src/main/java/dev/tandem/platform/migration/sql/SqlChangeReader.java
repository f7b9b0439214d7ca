package dev.tandem.platform.migration.sql;

import dev.tandem.platform.migration.sql.SqlChange.CreateIndex;
import dev.tandem.platform.migration.sql.SqlChange.CreateTable;
import dev.tandem.platform.migration.sql.SqlChange.CreateTrigger;
import dev.tandem.platform.migration.sql.SqlChange.CreateView;
import dev.tandem.platform.migration.sql.SqlChange.DeleteRows;
import dev.tandem.platform.migration.sql.SqlChange.DropIndex;
import dev.tandem.platform.migration.sql.SqlChange.DropTable;
import dev.tandem.platform.migration.sql.SqlChange.DropTrigger;
import dev.tandem.platform.migration.sql.SqlChange.DropView;
import dev.tandem.platform.migration.sql.SqlChange.InsertRows;
import dev.tandem.platform.migration.sql.SqlChange.Other;
import dev.tandem.platform.migration.sql.SqlChange.RenameIndex;
import dev.tandem.platform.migration.sql.SqlChange.UpdateRows;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
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
    static final Set<String> EXISTENCE = Set.of("if", "not", "exists", "only");

    /// What comes before `update` where it updates nothing by itself.
    private static final Set<String> BEFORE_UPDATE = Set.of("for", "key", "do");

    private static final Set<String> BEHIND_SET = Set.of("from", "where", "returning", "order", "limit");

    private final TokenReader tokens;
    private final Optional<TriggerDefinition> trigger;
    private final List<SqlChange> changes = new ArrayList<>();

    SqlChangeReader(String statement) {
        tokens = new TokenReader(statement);
        trigger = TriggerDefinition.of(statement);
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
        } else if (trigger.isPresent()) {
            changes.add(new CreateTrigger(trigger.get().name(), trigger.get().table()));
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
        } else if (tokens.takes("trigger") || tokens.takes("function")) {
            changes.add(new DropTrigger(takeName()));
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
        if (tokens.takes("index")) {
            var index = takeName();
            if (tokens.takes("rename") && tokens.takes("to")) {
                changes.add(new RenameIndex(index, takeName()));
                return;
            }
            changes.add(new Other("alter index"));
            return;
        }
        if (!tokens.takes("table")) {
            changes.add(new Other("alter " + tokens.ahead(0).text()));
            return;
        }
        changes.addAll(new AlterationReader(tokens, takeName()).read());
    }

    private void readInsert(boolean replace) {
        var replacing = replace || (tokens.takes("or") && tokens.next().is("replace"));
        while (tokens.hasNext() && !tokens.takes("into")) {
            tokens.next();
        }
        changes.add(new InsertRows(takeName(), replacing, isUpdating()));
    }

    /// Whether the rest of an `insert` says `do update`.
    private boolean isUpdating() {
        for (var depth = 0; tokens.hasNext() && depth >= 0; ) {
            var token = tokens.next();
            if (token.is("do") && tokens.takes("update")) {
                return true;
            }
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
        }
        return false;
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
}
