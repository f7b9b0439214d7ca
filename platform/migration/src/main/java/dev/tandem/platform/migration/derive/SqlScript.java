package dev.tandem.platform.migration.derive;

import dev.tandem.platform.migration.table.Layout;
import dev.tandem.platform.migration.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A script that is being written: annotations, then statements.
public record SqlScript(List<String> annotations, List<String> statements) {
    private static final int WIDTH = 120;

    SqlScript() {
        this(new ArrayList<>(), new ArrayList<>());
    }

    void annotate(String annotation) {
        annotations.add(annotation);
    }

    /// Says something of the whole script.
    void annotateOnce(String annotation) {
        if (!annotations.contains(annotation)) {
            annotate(annotation);
        }
    }

    void add(Table table) {
        add(table.sql());
        table.indexes().values().forEach(index -> add(index.sql(false)));
        table.triggers().values().forEach(trigger -> add(trigger.sql()));
    }

    /// What stands on lines of its own in a table is less indented where it stands alone.
    void add(String statement) {
        var isLong = statement.length() > WIDTH && !statement.contains("\n");
        var laidOut = isLong ? Layout.definition(statement) : statement;
        statements.add(statement.startsWith("alter") ? laidOut.replace("\n        ", "\n    ") : laidOut);
    }

    boolean isEmpty() {
        return statements.isEmpty();
    }

    /// The text of the file. Tables stand apart.
    String text(String reason) {
        var comments = Stream.concat(Stream.of(reason), annotations.stream())
                .map(line -> "-- " + line + "\n")
                .collect(Collectors.joining());
        var text = new StringBuilder(comments);
        for (var statement : statements) {
            if (statement.contains("\n") && !text.toString().equals(comments)) {
                text.append('\n');
            }
            text.append(statement).append(";\n");
        }
        if (statements.isEmpty()) {
            text.append("-- There is nothing to do on this database.\n");
        }
        return text.toString();
    }
}
