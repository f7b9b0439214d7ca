package dev.tandem.architecture.schema;

import dev.tandem.platform.jdbc.Engine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What goes by one name on both databases.
record Twins(String name, @Nullable Table sqlite, @Nullable Table postgres) {
    /// What CONTRIBUTING.md stores alike, by SQLite's type.
    private static final Map<String, Set<String>> ALIKE = Map.of(
            "text", Set.of("text", "uuid", "jsonb"),
            "integer", Set.of("int4", "int8", "bool", "timestamptz"));

    static Collection<Twins> of(List<Schema> schemas) {
        var names = schemas.stream()
                .flatMap(schema -> schema.tables().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return names.stream()
                .map(name ->
                        new Twins(name, table(schemas, Engine.SQLITE, name), table(schemas, Engine.POSTGRES, name)))
                .toList();
    }

    private static @Nullable Table table(List<Schema> schemas, Engine engine, String name) {
        return schemas.stream()
                .filter(schema -> schema.engine() == engine)
                .flatMap(schema -> schema.table(name).stream())
                .findFirst()
                .orElse(null);
    }

    Stream<String> differences() {
        if (sqlite == null || postgres == null) {
            return Stream.of("Table <" + name + "> is missing on " + engine(sqlite == null));
        }
        return Stream.of(
                        missing(
                                "column",
                                sqlite.columns().keySet(),
                                postgres.columns().keySet()),
                        columns(sqlite, postgres),
                        missing("foreign key", keys(sqlite), keys(postgres)),
                        sqlite.isView() ? Stream.<String>empty() : missing("index", indexes(sqlite), indexes(postgres)))
                .flatMap(Function.identity())
                .map(difference -> "Table <" + name + ">: " + difference);
    }

    private static Stream<String> missing(String kind, Set<String> sqlite, Set<String> postgres) {
        return Stream.concat(
                sqlite.stream().filter(one -> !postgres.contains(one)).map(one -> missing(kind, one, false)),
                postgres.stream().filter(one -> !sqlite.contains(one)).map(one -> missing(kind, one, true)));
    }

    private static String missing(String kind, String one, boolean onSqlite) {
        return "the " + kind + " " + one + " is missing on " + engine(onSqlite);
    }

    private static String engine(boolean sqlite) {
        return (sqlite ? Engine.SQLITE : Engine.POSTGRES).productName();
    }

    private static Stream<String> columns(Table sqlite, Table postgres) {
        return sqlite.columns().values().stream()
                .flatMap(one ->
                        postgres.column(one.name()).stream().flatMap(other -> columns(one, other, sqlite.isView())));
    }

    /// What a column of a view is made of says nothing of its type on SQLite, and of null on neither.
    private static Stream<String> columns(Column sqlite, Column postgres, boolean inView) {
        var differences = new ArrayList<String>();
        if (!inView) {
            if (!ALIKE.getOrDefault(sqlite.type(), Set.of()).contains(postgres.type())) {
                differences.add("is " + sqlite.type() + " on SQLite, but " + postgres.type() + " on PostgreSQL");
            }
            if (sqlite.nullable() != postgres.nullable()) {
                differences.add("takes null on " + engine(sqlite.nullable()) + " only");
            }
            if (sqlite.isGenerated() != postgres.isGenerated()) {
                differences.add("is generated on " + engine(sqlite.isGenerated()) + " only");
            }
        }
        return differences.stream().map(difference -> "the column " + sqlite.name() + " " + difference);
    }

    private static Set<String> keys(Table table) {
        return table.foreignKeys().stream().map(ForeignKey::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    /// By what they do: SQLite has names of its own for those of keys.
    private static Set<String> indexes(Table table) {
        return table.indexes().stream()
                .map(index -> (index.unique() ? "unique " : "") + (index.partial() ? "partial " : "") + index.columns())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
