package dev.tandem.platform.migration.catalog;

import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.migration.sql.IndexDefinition;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads the schema of a live database, and not from the scripts.
public final class SchemaReader {
    private static final Pattern CHECK =
            Pattern.compile("constraint\\s+\"?(\\w+)\"?\\s+check", Pattern.CASE_INSENSITIVE);
    private static final Set<String> OF_MIGRATIONS = Set.of("flyway_schema_history", "migration_progress");

    private final Connection connection;
    private final DatabaseMetaData metaData;
    private final CatalogQueries systemTables;
    private final Engine engine;

    private SchemaReader(Connection connection) throws SQLException {
        this.connection = connection;
        this.metaData = connection.getMetaData();
        this.engine = metaData.getDatabaseProductName().equals("SQLite") ? Engine.SQLITE : Engine.POSTGRES;
        this.systemTables = CatalogQueries.of(engine);
    }

    public static Schema read(Connection connection) throws SQLException {
        var reader = new SchemaReader(connection);
        return new Schema(reader.engine, reader.tables());
    }

    private Map<String, CatalogTable> tables() throws SQLException {
        var tables = new TreeMap<String, CatalogTable>();
        var views = pairs(systemTables.views());
        for (var name : names("TABLE", "VIEW")) {
            tables.put(name, table(name, String.join("", views.getOrDefault(name, List.of()))));
        }
        return tables;
    }

    private List<String> names(String... kinds) throws SQLException {
        try (var rows = metaData.getTables(null, systemTables.schema(), "%", kinds)) {
            var names = list(rows, "TABLE_NAME");
            names.removeAll(OF_MIGRATIONS);
            return names;
        }
    }

    private CatalogTable table(String name, String definition) throws SQLException {
        return new CatalogTable(
                name,
                definition,
                values(systemTables.strict(name)).anyMatch("1"::equals),
                columns(name),
                primaryKey(name),
                indexes(name),
                foreignKeys(name),
                values(systemTables.checks(name))
                        .flatMap(text -> CHECK.matcher(text).results())
                        .map(check -> check.group(1))
                        .collect(Collectors.toSet()));
    }

    private Map<String, CatalogColumn> columns(String table) throws SQLException {
        var columns = new LinkedHashMap<String, CatalogColumn>();
        var expressions = pairs(systemTables.expressions(table));
        try (var rows = metaData.getColumns(null, systemTables.schema(), table, "%")) {
            while (rows.next()) {
                var name = rows.getString("COLUMN_NAME");
                columns.put(
                        name,
                        new CatalogColumn(
                                name,
                                rows.getString("TYPE_NAME").toLowerCase(Locale.ROOT),
                                rows.getInt("NULLABLE") == DatabaseMetaData.columnNullable,
                                String.join("", expressions.getOrDefault(name, List.of()))));
            }
        }
        return columns;
    }

    private List<String> primaryKey(String table) throws SQLException {
        var columns = new TreeMap<Integer, String>();
        try (var rows = metaData.getPrimaryKeys(null, systemTables.schema(), table)) {
            while (rows.next()) {
                columns.put(rows.getInt("KEY_SEQ"), rows.getString("COLUMN_NAME"));
            }
        }
        return List.copyOf(columns.values());
    }

    private List<ForeignKey> foreignKeys(String table) throws SQLException {
        var columns = pairs(systemTables.referring(table));
        return pairs(systemTables.referred(table)).entrySet().stream()
                .map(key -> foreignKey(
                        columns.getOrDefault(key.getKey(), List.of()),
                        key.getValue().getFirst()))
                .toList();
    }

    private static ForeignKey foreignKey(List<String> columns, String referred) {
        var target = referred.replaceFirst(" .*", "");
        return new ForeignKey(columns, target, referred.substring(target.length() + 1));
    }

    /// SQLite has no statement for the index of a key.
    private List<CatalogIndex> indexes(String table) throws SQLException {
        var columns = pairs(systemTables.indexedColumns(table));
        var indexes = new ArrayList<CatalogIndex>();
        pairs(systemTables.indexes(table))
                .forEach((name, statements) -> indexes.add(IndexDefinition.of(statements.getFirst())
                        .map(CatalogIndex::of)
                        .orElseGet(() -> new CatalogIndex(name, true, columns.getOrDefault(name, List.of()), ""))));
        return indexes;
    }

    private Stream<String> values(String query) throws SQLException {
        return pairs(query).values().stream().flatMap(List::stream);
    }

    /// Runs a query with two columns: for each text of the first column, the texts of the
    /// second one in their order.
    private Map<String, List<String>> pairs(String query) throws SQLException {
        var pairs = new TreeMap<String, List<String>>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                pairs.computeIfAbsent(rows.getString(1), key -> new ArrayList<>())
                        .add(rows.getString(2));
            }
        }
        return pairs;
    }

    private static List<String> list(ResultSet rows, String column) throws SQLException {
        var list = new ArrayList<String>();
        while (rows.next()) {
            list.add(rows.getString(column));
        }
        return list;
    }
}
