package dev.tandem.platform.testkit.database;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// What tables contain, in a text that is the same for both databases.
public record TableContents(DataSource dataSource) {

    /// A digest of every value in the tables.
    public String digest(Collection<String> tables) throws SQLException {
        var all = new TreeMap<String, SortedSet<String>>();
        for (var table : tables) {
            all.put(table, rows("select * from " + table));
        }
        try {
            var bytes = all.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public long number(String sql) throws SQLException {
        return Long.parseLong(rows(sql).first().replaceAll("\\D+", ""));
    }

    public SortedSet<String> rows(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            var rows = new TreeSet<String>();
            while (found.next()) {
                rows.add(row(found).toString());
            }
            return rows;
        }
    }

    private static Map<String, String> row(ResultSet found) throws SQLException {
        var row = new TreeMap<String, String>();
        for (var column = 1; column <= found.getMetaData().getColumnCount(); column++) {
            row.put(found.getMetaData().getColumnLabel(column), text(found.getObject(column)));
        }
        return row;
    }

    /// PostgreSQL writes lists with a blank, and SQLite without one.
    private static String text(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        return switch (value) {
            case Timestamp moment -> String.valueOf(moment.getTime());
            case Boolean yes -> yes ? "1" : "0";
            default -> String.valueOf(value).replace("\", \"", "\",\"");
        };
    }
}
