package dev.tandem.platform.migration.derive;

import dev.tandem.platform.migration.table.Column;
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
        var table = difference.table();
        for (var dropped : difference.columns().dropped()) {
            var name = table + "." + dropped.name();
            difference.columns().added().stream()
                    .filter(added ->
                            added.keepsLike(dropped) && !decisions.drops().contains(name))
                    .forEach(added ->
                            questions.add("%s is gone and %s.%s is new, both %s: say --rename %s:%s, or --drop %s"
                                    .formatted(name, table, added.name(), added.typeSql(), name, added.name(), name)));
        }
        difference.columns().added().stream()
                .filter(Column::needsFilling)
                .forEach(added -> ask(difference, added, "rows that are there have no value", questions));
        difference.columns().dropped().stream()
                .filter(Column::needsFilling)
                .forEach(dropped -> ask(difference, dropped, "the way back has no value for it", questions));
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
