package dev.tandem.platform.jdbc.query;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.IntStream;

/// The order of a keyset list in SQL.
record KeysetSql(List<String> columns, List<Boolean> descending) {
    static final String LIMIT = "slice_limit";

    KeysetSql {
        if (columns.size() != descending.size()) {
            throw new IllegalArgumentException(columns + " are not the columns of " + descending.size() + " keys");
        }
    }

    static String parameter(int key) {
        return "slice_key_" + key;
    }

    /// The condition for the items after a cursor. Keys of one direction are compared as a
    /// row, which scans their index from there.
    String after() {
        var keys = IntStream.range(0, columns.size())
                .mapToObj(key -> ":" + parameter(key))
                .collect(joining(", "));
        return descending.stream().distinct().count() == 1
                ? "(%s) %s (%s)".formatted(String.join(", ", columns), comparison(0), keys)
                : "%s %s= :%s and (%s)".formatted(columns.getFirst(), comparison(0), parameter(0), alternatives());
    }

    private String alternatives() {
        return IntStream.range(0, columns.size())
                .mapToObj(key -> IntStream.range(0, key)
                                .mapToObj(equal -> columns.get(equal) + " = :" + parameter(equal) + " and ")
                                .collect(joining())
                        + columns.get(key) + " " + comparison(key) + " :" + parameter(key))
                .collect(joining(" or "));
    }

    private String comparison(int key) {
        return descending.get(key) ? "<" : ">";
    }

    String orderBy() {
        return IntStream.range(0, columns.size())
                .mapToObj(key -> columns.get(key) + (descending.get(key) ? " desc" : ""))
                .collect(joining(", ", "\n order by ", "\n limit :" + LIMIT));
    }
}
