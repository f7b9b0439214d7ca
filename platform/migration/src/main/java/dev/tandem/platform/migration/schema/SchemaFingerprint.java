package dev.tandem.platform.migration.schema;

import dev.tandem.platform.jdbc.address.Engine;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.SortedSet;
import java.util.TreeSet;

/// All that a schema consists of, a line for each part: columns, constraints, indexes, views and
/// triggers. Two schemas with the same lines are the same. The tables of migrations are left out.
public record SchemaFingerprint(SortedSet<String> lines) {

    public static SchemaFingerprint of(Connection connection, Engine engine) throws SQLException {
        return new SchemaFingerprint(
                engine == Engine.SQLITE ? SqliteSchemaText.read(connection) : PostgresSchemaText.read(connection));
    }

    /// What this schema has and the other one lacks.
    public SortedSet<String> without(SchemaFingerprint other) {
        var rest = new TreeSet<>(lines);
        rest.removeAll(other.lines);
        return rest;
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
