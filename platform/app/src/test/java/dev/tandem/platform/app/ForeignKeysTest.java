package dev.tandem.platform.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.testkit.OnBothDatabases;
import io.micronaut.jdbc.DataSourceResolver;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/// Whoever deletes or changes what others refer to must find them without reading whole tables.
@OnBothDatabases
class ForeignKeysTest {
    private final DataSource dataSource;

    ForeignKeysTest(DataSource dataSource, DataSourceResolver resolver) {
        this.dataSource = resolver.resolve(dataSource);
    }

    @Test
    void areIndexedInEveryModule() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            var keys = foreignKeys(connection);

            assertThat(keys).hasSizeGreaterThan(3);
            assertThat(unindexed(connection, keys)).isEmpty();
        }
    }

    @Test
    void areMissedWithoutAnIndexOrWithAPartialOne() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create table parent (id integer primary key)");
            statement.execute("create table bare (a integer, b integer constraint fk_bare references parent (id))");
            statement.execute("create index ix_bare on bare (a, b)");
            statement.execute("create table part (b integer constraint fk_part references parent (id), c integer)");
            statement.execute("create index ix_part on part (b) where c is null");
            statement.execute("create table full_one (b integer constraint fk_full references parent (id))");
            statement.execute("create index ix_full on full_one (b)");

            assertThat(unindexed(connection, foreignKeys(connection))).containsExactly("bare [b]", "part [b]");
        }
    }

    private static List<String> unindexed(Connection connection, Map<String, List<List<String>>> keys)
            throws SQLException {
        var unindexed = new ArrayList<String>();
        for (var entry : keys.entrySet()) {
            var indexes = indexes(connection, entry.getKey());
            for (var columns : entry.getValue()) {
                if (indexes.stream()
                        .noneMatch(index -> index.size() >= columns.size()
                                && index.subList(0, columns.size()).containsAll(columns))) {
                    unindexed.add(entry.getKey() + " " + columns);
                }
            }
        }
        return unindexed;
    }

    /// The columns of each, by table.
    private static Map<String, List<List<String>>> foreignKeys(Connection connection) throws SQLException {
        var keys = new TreeMap<String, List<List<String>>>();
        for (var table : tables(connection)) {
            var columns = new TreeMap<String, List<String>>();
            try (var rows = connection.getMetaData().getImportedKeys(null, null, table)) {
                while (rows.next()) {
                    columns.computeIfAbsent(rows.getString("FK_NAME"), name -> new ArrayList<>())
                            .add(rows.getString("FKCOLUMN_NAME"));
                }
            }
            if (!columns.isEmpty()) {
                keys.put(table, List.copyOf(columns.values()));
            }
        }
        return keys;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var rows = connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE"})) {
            while (rows.next()) {
                tables.add(rows.getString("TABLE_NAME"));
            }
        }
        return tables;
    }

    /// The columns of each index that holds every row, in their order.
    private static List<List<String>> indexes(Connection connection, String table) throws SQLException {
        var lite = connection.getMetaData().getDatabaseProductName().equals("SQLite");
        return lite ? liteIndexes(connection, table) : serverIndexes(connection, table);
    }

    private static List<List<String>> liteIndexes(Connection connection, String table) throws SQLException {
        return columns(connection, """
                select i.name as index_name, c.name as column_name
                from pragma_index_list('%s') i, pragma_index_info(i.name) c
                where i.partial = 0
                order by i.name, c.seqno
                """.formatted(table));
    }

    private static List<List<String>> serverIndexes(Connection connection, String table) throws SQLException {
        return columns(connection, """
                select i.indexrelid::text as index_name, a.attname as column_name
                from pg_index i
                cross join lateral unnest(i.indkey::smallint[]) with ordinality k (attnum, place)
                join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
                where i.indrelid = '%s'::regclass and i.indpred is null
                order by i.indexrelid, k.place
                """.formatted(table));
    }

    private static List<List<String>> columns(Connection connection, String sql) throws SQLException {
        var columns = new HashMap<String, List<String>>();
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                columns.computeIfAbsent(rows.getString("index_name"), name -> new ArrayList<>())
                        .add(rows.getString("column_name"));
            }
        }
        return List.copyOf(columns.values());
    }
}
