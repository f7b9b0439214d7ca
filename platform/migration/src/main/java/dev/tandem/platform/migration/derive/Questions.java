package dev.tandem.platform.migration.derive;

import dev.tandem.platform.migration.table.Column;
import dev.tandem.platform.migration.table.Parts;
import dev.tandem.platform.migration.table.Table;
import dev.tandem.platform.migration.table.TableDifference;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What cannot be told from the rows. Nothing is guessed, as a wrong guess loses values.
record Questions(States states, Decisions decisions) {

    static Stream<String> about(States states, Decisions decisions) {
        return new Questions(states, decisions).all().stream();
    }

    private List<String> all() {
        var step = states.whole();
        var questions = new ArrayList<String>();
        for (var dropped : step.dropped()) {
            step.created().stream()
                    .filter(created -> isLike(dropped, created))
                    .filter(_ -> !decisions.drops().contains(dropped.name()))
                    .forEach(created -> questions.add(
                            "%s is gone and %s is new, with most of its columns: say --rename %s:%s, or --drop %s"
                                    .formatted(
                                            dropped.name(),
                                            created.name(),
                                            dropped.name(),
                                            created.name(),
                                            dropped.name())));
        }
        step.altered().forEach(difference -> ask(difference, questions));
        return questions;
    }

    private void ask(TableDifference difference, List<String> questions) {
        var dropped = new ArrayList<>(difference.columns().dropped());
        var added = new ArrayList<>(difference.columns().added());
        for (var old : difference.columns().dropped()) {
            var name = difference.table() + "." + old.name();
            for (var column : difference.columns().added()) {
                if (column.keepsLike(old) && !decisions.drops().contains(name)) {
                    questions.add("%s is gone and %s.%s is new, of the same type: say --rename %s:%s, or --drop %s"
                            .formatted(name, difference.table(), column.name(), name, column.name(), name));
                    dropped.remove(old);
                    added.remove(column);
                }
            }
        }
        added.stream()
                .filter(Column::needsFilling)
                .forEach(column -> ask(difference, column, "rows that are there have no value", questions));
        difference.columns().changed((old, column) -> old.required() || !column.required()).stream()
                .map(Parts.Pair::after)
                .filter(column -> column.byDefault().isEmpty())
                .forEach(column -> ask(difference, column, "rows that are there may have none", questions));
        dropped.stream()
                .filter(Column::needsFilling)
                .forEach(column -> ask(difference, column, "the way back has no value for it", questions));
    }

    private void ask(TableDifference difference, Column column, String why, List<String> questions) {
        var name = difference.table() + "." + column.name();
        if (decisions.fill(states.engine(), difference.table(), column).isEmpty()) {
            questions.add("%s takes no null, and %s: say --fill %s=<expression>, or give it a @Default first"
                    .formatted(name, why, name));
        }
    }

    private static boolean isLike(Table table, Table other) {
        var same = table.columns().values().stream()
                .filter(column -> other.columns().containsKey(column.name()))
                .count();
        return same * 2 > table.columns().size();
    }
}
