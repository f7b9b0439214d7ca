package dev.tandem.platform.migration.database;

import dev.tandem.platform.migration.problem.MigrationProblem;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How far a batched script has come, in a table of its own, which is written to in the
/// transaction of each batch.
///
/// @param checksum that of the script, since what it has begun with another text it must not end
public record BatchProgress(Connection connection, String script, int checksum) {
    public static final String TABLE = "migration_progress";

    private static final String CREATE = """
            create table if not exists migration_progress (
                script varchar(1000) not null constraint pk_migration_progress primary key,
                checksum integer not null,
                last_key text not null,
                row_count bigint not null
            )""";
    private static final String QUERY = "select last_key, row_count, checksum from migration_progress where script = ?";
    private static final String UPDATE = "update migration_progress set last_key = ?, row_count = ? where script = ?";
    private static final String INSERT =
            "insert into migration_progress (last_key, row_count, script, checksum) values (?, ?, ?, ?)";

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
                if (!row.next()) {
                    return Optional.empty();
                }
                if (row.getInt(3) != checksum) {
                    throw MigrationProblem.BATCH_CHANGED.with(script);
                }
                return Optional.of(new Done(row.getString(1), row.getLong(2)));
            }
        }
    }

    public void write(Done done) throws SQLException {
        if (change(UPDATE, done) == 0) {
            change(INSERT, done);
        }
    }

    /// The paths of all scripts that have begun and not ended.
    public static List<String> unfinished(Connection connection) throws SQLException {
        var paths = new ArrayList<String>();
        try (var tables = connection.getMetaData().getTables(null, connection.getSchema(), TABLE, null)) {
            if (!tables.next()) {
                return paths;
            }
        }
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select script from migration_progress order by script")) {
            while (rows.next()) {
                paths.add(rows.getString(1));
            }
        }
        return paths;
    }

    /// Forgets the script. The table stays, as others may be looking at it.
    public void end() throws SQLException {
        try (var delete = connection.prepareStatement("delete from migration_progress where script = ?")) {
            delete.setString(1, script);
            delete.executeUpdate();
        }
    }

    private int change(String sql, Done done) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, done.key());
            statement.setLong(2, done.rows());
            statement.setString(3, script);
            if (sql.equals(INSERT)) {
                statement.setInt(4, checksum);
            }
            return statement.executeUpdate();
        }
    }
}
