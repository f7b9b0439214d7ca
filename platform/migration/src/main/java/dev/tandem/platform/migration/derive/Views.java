package dev.tandem.platform.migration.derive;

import dev.tandem.platform.migration.sql.Token;
import dev.tandem.platform.migration.table.Column;
import dev.tandem.platform.migration.table.Table;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The views over tables that a step changes: a view is in the way of what it reads.
///
/// @param before those that are dropped before the step
/// @param after those that are created after it, in the words that they had
record Views(SequencedMap<String, String> before, SequencedMap<String, String> after) {

    /// On the way forward a view that reads what is gone is not created any more, and on the way
    /// back it is created again.
    ///
    /// @param changed tables whose columns the views know
    static Views of(SchemaStep step, boolean forward, Set<String> changed) {
        var views = new Views(new LinkedHashMap<>(), new LinkedHashMap<>());
        var affected = new LinkedHashSet<>(changed);
        var lost = lost(step, forward);
        var isLost = new LinkedHashSet<String>();
        Stream.concat(step.dropped().stream(), step.created().stream())
                .map(Table::name)
                .filter(lost::contains)
                .forEach(affected::add);
        step.views().forEach((view, statement) -> {
            var tokens = Token.of(statement);
            if (affected.stream().anyMatch(name -> Token.mention(tokens, name))) {
                affected.add(view);
                if (Stream.concat(lost.stream(), isLost.stream()).anyMatch(name -> Token.mention(tokens, name))) {
                    isLost.add(view);
                    (forward ? views.before : views.after).put(view, statement);
                } else {
                    views.before.put(view, statement);
                    views.after.put(view, statement);
                }
            }
        });
        return views;
    }

    /// Tables and columns that the way forward takes away, and the way back brings again.
    private static Set<String> lost(SchemaStep step, boolean forward) {
        var tables = forward ? step.dropped() : step.created();
        var columns = step.altered().stream()
                .map(difference -> forward
                        ? difference.columns().dropped()
                        : difference.columns().added())
                .flatMap(List::stream)
                .map(Column::name);
        return Stream.concat(tables.stream().map(Table::name), columns).collect(Collectors.toSet());
    }

    void drop(SqlScript script) {
        before.reversed().keySet().forEach(view -> script.add("drop view " + view));
    }

    void create(SqlScript script) {
        after.values().forEach(script::add);
    }
}
