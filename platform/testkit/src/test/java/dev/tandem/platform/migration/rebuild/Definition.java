package dev.tandem.platform.migration.rebuild;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The definition of the table that is rebuilt, in parts that can be exchanged.
///
/// @param columns by their names
/// @param constraints by their names, or as they are if they have none
record Definition(
        SequencedMap<String, String> columns, SequencedMap<String, String> constraints, TreeSet<String> options) {
    private static final String NAMED = "constraint ";

    static Definition of(String... parts) {
        return new Definition(new LinkedHashMap<>(), new LinkedHashMap<>(), new TreeSet<>()).with(parts);
    }

    /// Puts each part in the place of the column or constraint of the same name, or at the end.
    Definition with(String... parts) {
        return copy(copy -> {
            for (var part : parts) {
                var isConstraint = part.startsWith(NAMED) || part.startsWith("check ");
                (isConstraint ? copy.constraints : copy.columns).put(name(part), part);
            }
        });
    }

    Definition without(String name) {
        return copy(copy -> {
            copy.columns.remove(name);
            copy.constraints.remove(name);
        });
    }

    Definition withOption(String option) {
        return copy(copy -> copy.options.add(option));
    }

    Definition withoutOption(String option) {
        return copy(copy -> copy.options.remove(option));
    }

    /// The column as the last one.
    Definition withLast(String name) {
        return copy(copy -> copy.columns.putLast(name, columns.getOrDefault(name, "")));
    }

    /// The columns that hold values of their own.
    List<String> stored() {
        return columns.keySet().stream()
                .filter(name -> !columns.getOrDefault(name, "").contains(" generated "))
                .toList();
    }

    /// What comes after the name of the table.
    String body() {
        var parts = Stream.concat(columns.values().stream(), constraints.values().stream())
                .toList();
        return "(\n    %s\n)%s"
                .formatted(String.join(",\n    ", parts), options.isEmpty() ? "" : " " + String.join(", ", options));
    }

    private Definition copy(Consumer<Definition> change) {
        var copy =
                new Definition(new LinkedHashMap<>(columns), new LinkedHashMap<>(constraints), new TreeSet<>(options));
        change.accept(copy);
        return copy;
    }

    private static String name(String part) {
        if (part.startsWith("check ")) {
            return part;
        }
        var rest = part.startsWith(NAMED) ? part.substring(NAMED.length()) : part;
        return rest.startsWith("\"") ? rest.substring(0, rest.indexOf('"', 1) + 1) : rest.split(" ", 2)[0];
    }
}
