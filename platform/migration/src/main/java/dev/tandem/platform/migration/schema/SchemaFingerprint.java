package dev.tandem.platform.migration.schema;

import dev.tandem.platform.jdbc.address.Engine;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// All that a schema consists of, as lines of text for each table or view: columns, constraints,
/// indexes and triggers. Two schemas with the same lines are the same; the order of columns does
/// not matter, as it differs after migrations that were merged late. The tables of migrations are
/// left out.
public record SchemaFingerprint(SortedMap<String, SortedSet<String>> relations) {

    public static SchemaFingerprint of(Connection connection, Engine engine) throws SQLException {
        var fingerprint = new SchemaFingerprint(new TreeMap<>());
        if (engine == Engine.SQLITE) {
            SqliteSchemaText.read(connection, fingerprint);
        } else {
            PostgresSchemaText.read(connection, fingerprint);
        }
        return fingerprint;
    }

    void add(String relation, String line) {
        relations.computeIfAbsent(relation, name -> new TreeSet<>()).add(line);
    }

    /// What another schema lacks or has besides, for the tables and views of this one.
    public List<String> differences(SchemaFingerprint other) {
        var differences = new ArrayList<String>();
        for (Map.Entry<String, SortedSet<String>> relation : relations.entrySet()) {
            var name = relation.getKey();
            var there = other.relations.getOrDefault(name, new TreeSet<>());
            if (there.isEmpty()) {
                differences.add(name + " is not there");
                continue;
            }
            rest(relation.getValue(), there).forEach(line -> differences.add(name + " lacks " + line));
            rest(there, relation.getValue()).forEach(line -> differences.add(name + " has " + line));
        }
        return differences;
    }

    private static SortedSet<String> rest(SortedSet<String> lines, SortedSet<String> others) {
        var rest = new TreeSet<>(lines);
        rest.removeAll(others);
        return rest;
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        relations.forEach((relation, lines) -> lines.forEach(
                line -> text.append(relation).append(": ").append(line).append('\n')));
        return text.toString();
    }
}
