package dev.tandem.platform.app.database;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The content of the tables, in a text that is the same for both databases.
record TableContents(DataSource dataSource) {
    private static final List<String> ALL =
            List.of("account", "account_password", "trip", "trip_photo", "trip_tag", "trip_word", "tag_count");

    /// A digest of every value in every table.
    String digest() throws SQLException {
        var all = new TreeMap<String, TreeSet<String>>();
        for (var table : ALL) {
            all.put(table, rows("select * from " + table));
        }
        try {
            var bytes = all.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    long number(String sql) throws SQLException {
        return Long.parseLong(rows(sql).first().replaceAll("\\D+", ""));
    }

    TreeSet<String> rows(String sql) throws SQLException {
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
