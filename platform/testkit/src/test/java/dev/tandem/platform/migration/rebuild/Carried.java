package dev.tandem.platform.migration.rebuild;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;

/// What the header of a script says of the rows that it carries over.
///
/// @param copies columns with the expressions for their new values
record Carried(Map<String, String> copies, Set<String> dropped) {
    static final Carried ALL = new Carried(Map.of(), Set.of());

    static Carried copying(String column, String expression) {
        return new Carried(Map.of(column, expression), Set.of());
    }

    static Carried dropping(String name) {
        return new Carried(Map.of(), Set.of(name));
    }

    String header() {
        var lines = Stream.of(
                Stream.of("-- Rebuilds the table.", "-- @rebuild item", "-- @lossless the values are compared"),
                copies.entrySet().stream().map(copy -> "-- @copy " + copy.getKey() + " = " + copy.getValue()),
                dropped.stream().map(name -> "-- @drop " + name));
        return lines.flatMap(part -> part).collect(joining("\n"));
    }

    /// The columns whose values do not come from the new definition alone, with what they shall be
    /// in terms of the old one.
    SequencedMap<String, String> expressions(Definition from, Definition to) {
        var expressions = new LinkedHashMap<String, String>();
        for (var column : to.columns().keySet()) {
            var isKept = from.columns().containsKey(column)
                    && (from.stored().contains(column) || to.stored().contains(column));
            if (isKept || copies.containsKey(column)) {
                expressions.put(column, copies.getOrDefault(column, column));
            }
        }
        return expressions;
    }
}
