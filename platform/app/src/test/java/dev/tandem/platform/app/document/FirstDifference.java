package dev.tandem.platform.app.document;

import java.util.ArrayList;
import java.util.List;

/// Where two texts first differ, short enough to read.
final class FirstDifference {
    private static final int MOST_LINES = 40;
    private static final int LINES_BEFORE = 3;

    private FirstDifference() {}

    /// Empty when the texts are the same. A line with `-` is in the first text only, a line
    /// with `+` in the second one only.
    static String between(String first, String second) {
        return first.equals(second)
                ? ""
                : between(first.lines().toList(), second.lines().toList());
    }

    private static String between(List<String> first, List<String> second) {
        var same = sameAtTheBeginning(first, second);
        var end = sameAtTheBeginning(
                first.subList(same, first.size()).reversed(),
                second.subList(same, second.size()).reversed());
        var lines = new ArrayList<String>();
        lines.add("line " + (same + 1) + ":");
        first.subList(Math.max(0, same - LINES_BEFORE), same).forEach(line -> lines.add("  " + line));
        add(lines, "- ", first.subList(same, first.size() - end));
        add(lines, "+ ", second.subList(same, second.size() - end));
        return String.join("\n", lines);
    }

    private static int sameAtTheBeginning(List<String> first, List<String> second) {
        var same = 0;
        while (same < Math.min(first.size(), second.size()) && first.get(same).equals(second.get(same))) {
            same++;
        }
        return same;
    }

    private static void add(List<String> lines, String sign, List<String> different) {
        var most = MOST_LINES / 2 - LINES_BEFORE;
        different.stream().limit(most).forEach(line -> lines.add(sign + line));
        if (different.size() > most) {
            lines.add(sign + "… and %d lines more".formatted(different.size() - most));
        }
    }
}
