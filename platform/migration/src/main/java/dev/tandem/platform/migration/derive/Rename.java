package dev.tandem.platform.migration.derive;

import dev.tandem.platform.migration.problem.MigrationProblem;
import dev.tandem.platform.migration.table.Table;
import java.util.Map;
import java.util.Optional;

/// Another name for a table, or for one of its columns.
///
/// @param column empty when the table itself is renamed
record Rename(String table, String column, String from, String to) {

    static Rename of(String what, String to) {
        var dot = what.indexOf('.');
        return dot < 0
                ? new Rename("", "", what, to)
                : new Rename(what.substring(0, dot), what.substring(dot + 1), what.substring(dot + 1), to);
    }

    /// Throws unless it was called so before, and is called so by now.
    void requireIn(Map<String, Table> before, Map<String, Table> after) {
        var isKnown = column.isEmpty() ? before.containsKey(from) : has(before, from);
        if (!isKnown) {
            throw MigrationProblem.NOTHING_SO_CALLED.with(described(from), "the migrations");
        }
        if (!(column.isEmpty() ? after.containsKey(to) : has(after, to))) {
            throw MigrationProblem.NOTHING_SO_CALLED.with(described(to), "the rows");
        }
    }

    private boolean has(Map<String, Table> tables, String name) {
        return Optional.ofNullable(tables.get(table))
                .filter(one -> one.columns().containsKey(name))
                .isPresent();
    }

    private String described(String name) {
        return column.isEmpty() ? "table " + name : "column " + table + "." + name;
    }

    Rename back() {
        return new Rename(table, column.isEmpty() ? "" : to, to, from);
    }

    String sql() {
        return column.isEmpty()
                ? "alter table %s rename to %s".formatted(from, to)
                : "alter table %s rename column %s to %s".formatted(table, from, to);
    }

    @Override
    public String toString() {
        return described(from) + " is called " + to + " from now on";
    }
}
