package dev.tandem.orders.jdbc.simulation;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a device keeps in a file of SQLite of its own: the rows as the server has told them, what
/// it has done and not heard of, and the last cursor.
final class Replica {
    private final Path file;
    private Connection connection;

    Replica(Path file) throws SQLException {
        this.file = file;
        connection = open();
        execute("create table if not exists row (id text primary key, name text, revision integer, data text)");
        execute("create table if not exists queue (place integer primary key, id text, operation text)");
        execute("create table if not exists cursor (only integer primary key, value text)");
    }

    private Connection open() throws SQLException {
        var opened = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (var statement = opened.createStatement()) {
            statement.execute("pragma synchronous = off");
        }
        return opened;
    }

    /// The device is switched off and on.
    void restart() throws SQLException {
        connection.close();
        connection = open();
    }

    void close() throws SQLException {
        connection.close();
    }

    /// A row as the server has told it.
    record Row(String id, String table, long revision, String data) {}

    SortedMap<String, Row> rows() throws SQLException {
        var rows = new TreeMap<String, Row>();
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("select id, name, revision, data from row")) {
            while (found.next()) {
                rows.put(
                        found.getString(1),
                        new Row(found.getString(1), found.getString(2), found.getLong(3), found.getString(4)));
            }
        }
        return rows;
    }

    List<String> queue() throws SQLException {
        var queue = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("select operation from queue order by place")) {
            while (found.next()) {
                queue.add(found.getString(1));
            }
        }
        return queue;
    }

    void enqueue(String id, String operation) throws SQLException {
        execute("insert into queue (id, operation) values (?, ?)", id, operation);
    }

    Optional<String> cursor() throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("select value from cursor")) {
            return found.next() ? Optional.of(found.getString(1)) : Optional.empty();
        }
    }

    /// Takes an answer as a whole: what was answered leaves the queue, and rows are as they were
    /// told. An answer that comes late takes back nothing that a later one has told.
    void take(List<String> answered, List<Row> told, List<String> gone, String cursor) throws SQLException {
        connection.setAutoCommit(false);
        for (var id : answered) {
            execute("delete from queue where id = ?", id);
        }
        for (var row : told) {
            execute(
                    "insert or replace into row (id, name, revision, data) values (?, ?, ?, ?)",
                    row.id(),
                    row.table(),
                    row.revision(),
                    row.data());
        }
        for (var id : gone) {
            execute("delete from row where id = ?", id);
        }
        execute("insert or replace into cursor (only, value) values (1, ?)", cursor);
        connection.commit();
        connection.setAutoCommit(true);
    }

    /// Drops everything but what is still to be sent.
    void beginAnew() throws SQLException {
        execute("delete from row");
        execute("delete from cursor");
    }

    private void execute(String sql, @Nullable Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var place = 0; place < values.length; place++) {
                statement.setObject(place + 1, values[place]);
            }
            statement.execute();
        }
    }
}
