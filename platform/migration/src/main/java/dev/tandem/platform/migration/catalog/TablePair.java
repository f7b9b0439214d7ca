package dev.tandem.platform.migration.catalog;

import dev.tandem.platform.jdbc.address.Engine;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A table or view on both databases; null where a database lacks it.
public record TablePair(
        String name,
        @Nullable CatalogTable sqlite,
        @Nullable CatalogTable postgres) {
    /// The column types of PostgreSQL that CONTRIBUTING.md pairs with a type of SQLite.
    private static final Map<String, Set<String>> ALIKE = Map.of(
            "text", Set.of("text", "uuid", "jsonb", "date"),
            "integer", Set.of("int4", "int8", "bool", "timestamptz"));

    /// Types for which PostgreSQL refuses wrong values by itself, and SQLite needs a check.
    private static final Set<String> CHECKED_BY_POSTGRES = Set.of("uuid", "bool", "int4");

    public static Collection<TablePair> of(List<Schema> schemas) {
        return schemas.stream()
                .flatMap(schema -> schema.tables().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .map(name ->
                        new TablePair(name, table(schemas, Engine.SQLITE, name), table(schemas, Engine.POSTGRES, name)))
                .toList();
    }

    private static @Nullable CatalogTable table(List<Schema> schemas, Engine engine, String name) {
        return schemas.stream()
                .filter(schema -> schema.engine() == engine)
                .flatMap(schema -> schema.table(name).stream())
                .findFirst()
                .orElse(null);
    }

    public Stream<String> differences() {
        if (sqlite == null || postgres == null) {
            return Stream.of("Table <" + name + "> is missing on " + described(sqlite == null));
        }
        var differences = sqlite.isView() ? ofViews(sqlite, postgres) : ofTables(sqlite, postgres);
        return differences.map(difference -> "Table <" + name + ">: " + difference);
    }

    /// SQLite does not tell the types of a view's columns, so only their names are compared.
    private static Stream<String> ofViews(CatalogTable sqlite, CatalogTable postgres) {
        return missing("column", sqlite.columns().keySet(), postgres.columns().keySet());
    }

    private static Stream<String> ofTables(CatalogTable sqlite, CatalogTable postgres) {
        return Stream.of(
                        missing(
                                "column",
                                sqlite.columns().keySet(),
                                postgres.columns().keySet()),
                        missing("foreign key", foreignKeys(sqlite), foreignKeys(postgres)),
                        missing("index", indexes(sqlite), indexes(postgres)),
                        missing("check", withoutChecksOfTypes(sqlite, postgres), postgres.checks()),
                        sqlite.columns().values().stream().flatMap(column -> ofColumns(column, postgres)),
                        sqlite.strict() ? Stream.<String>empty() : Stream.of("it is not strict on SQLite"))
                .flatMap(Function.identity());
    }

    private static Stream<String> missing(String kind, Set<String> sqlite, Set<String> postgres) {
        return Stream.concat(
                sqlite.stream()
                        .filter(one -> !postgres.contains(one))
                        .map(one -> "the " + kind + " " + one + " is missing on " + described(false)),
                postgres.stream()
                        .filter(one -> !sqlite.contains(one))
                        .map(one -> "the " + kind + " " + one + " is missing on " + described(true)));
    }

    private static Stream<String> ofColumns(CatalogColumn sqlite, CatalogTable other) {
        return other.column(sqlite.name()).stream()
                .flatMap(postgres -> Stream.of(
                        ALIKE.getOrDefault(sqlite.type(), Set.of()).contains(postgres.type())
                                ? ""
                                : "is " + sqlite.type() + " on SQLite, but " + postgres.type() + " on PostgreSQL",
                        sqlite.nullable() == postgres.nullable()
                                ? ""
                                : "takes null on " + described(sqlite.nullable()) + " only",
                        sqlite.isGenerated() == postgres.isGenerated()
                                ? ""
                                : "is generated on " + described(sqlite.isGenerated()) + " only"))
                .filter(difference -> !difference.isEmpty())
                .map(difference -> "the column " + sqlite.name() + " " + difference);
    }

    private static String described(boolean onSqlite) {
        return (onSqlite ? Engine.SQLITE : Engine.POSTGRES).productName();
    }

    private static Set<String> foreignKeys(CatalogTable table) {
        return table.foreignKeys().stream().map(ForeignKey::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> indexes(CatalogTable table) {
        return table.indexes().stream().map(CatalogIndex::described).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> withoutChecksOfTypes(CatalogTable sqlite, CatalogTable postgres) {
        var checkedByPostgres = postgres.columns().values().stream()
                .filter(column -> CHECKED_BY_POSTGRES.contains(column.type()))
                .map(column -> "ck_" + sqlite.name() + "_" + column.name())
                .collect(Collectors.toSet());
        return sqlite.checks().stream()
                .filter(check ->
                        !checkedByPostgres.contains(check) || postgres.checks().contains(check))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
