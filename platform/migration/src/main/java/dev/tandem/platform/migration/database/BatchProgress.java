package dev.tandem.platform.migration.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/// How far batched scripts have come, in a table of its own, which is written to in the
/// transaction of each batch.
public record BatchProgress(Connection connection, String script) {
    public static final String TABLE = "migration_progress";

    private static final String CREATE = """
            create table if not exists migration_progress (
                script varchar(1000) not null constraint pk_migration_progress primary key,
                last_key text not null,
                row_count bigint not null
            )""";
    private static final String QUERY = "select last_key, row_count from migration_progress where script = ?";
    private static final String UPDATE = "update migration_progress set last_key = ?, row_count = ? where script = ?";
    private static final String INSERT =
            "insert into migration_progress (last_key, row_count, script) values (?, ?, ?)";

    /// The key of the last row that is done, and how many are.
    public record Done(String key, long rows) {}

    public void prepare() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(CREATE);
        }
    }

    public Optional<Done> read() throws SQLException {
        try (var query = connection.prepareStatement(QUERY)) {
            query.setString(1, script);
            try (var row = query.executeQuery()) {
                return row.next() ? Optional.of(new Done(row.getString(1), row.getLong(2))) : Optional.empty();
            }
        }
    }

    public void write(Done done) throws SQLException {
        if (change(UPDATE, done) == 0) {
            change(INSERT, done);
        }
    }

    /// Forgets the script, and leaves no table behind when it was the only one.
    public void end() throws SQLException {
        try (var delete = connection.prepareStatement("delete from migration_progress where script = ?");
                var others = connection.createStatement()) {
            delete.setString(1, script);
            delete.executeUpdate();
            try (var rows = others.executeQuery("select 1 from migration_progress")) {
                if (rows.next()) {
                    return;
                }
            }
            others.executeUpdate("drop table migration_progress");
        }
    }

    private int change(String sql, Done done) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, done.key());
            statement.setLong(2, done.rows());
            statement.setString(3, script);
            return statement.executeUpdate();
        }
    }
}
