package dev.tandem.platform.migration.history;

import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.migration.script.Effect;
import dev.tandem.platform.migration.script.MigrationScript;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/// Flyway's table of what was applied, with a column for the effect of each migration. It is
/// written to in the transaction of the migration.
public record MigrationHistory(Connection connection, Engine engine) {
    public static final String TABLE = "flyway_schema_history";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss[.SSS]");

    /// Whether there is a history.
    public boolean exists() throws SQLException {
        try (var tables = connection.getMetaData().getTables(null, connection.getSchema(), TABLE, null)) {
            return tables.next();
        }
    }

    /// Creates the table, or adds the column that only this program has.
    public void prepare() throws SQLException {
        try (var statement = connection.createStatement()) {
            if (!exists()) {
                for (var sql : HistoryTable.creation(engine)) {
                    statement.executeUpdate(sql);
                }
            } else if (!hasEffects()) {
                statement.executeUpdate(HistoryTable.EFFECT);
            }
        }
    }

    /// What was applied, in that order. Empty without a history.
    public List<AppliedMigration> read() throws SQLException {
        if (!exists()) {
            return List.of();
        }
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(HistoryTable.query(engine, hasEffects()))) {
            var applied = new ArrayList<AppliedMigration>();
            while (rows.next()) {
                applied.add(row(rows));
            }
            return applied;
        }
    }

    public boolean has(MigrationScript script) throws SQLException {
        try (var query = connection.prepareStatement("select 1 from flyway_schema_history where script = ?")) {
            query.setString(1, script.path());
            try (var row = query.executeQuery()) {
                return row.next();
            }
        }
    }

    public void add(MigrationScript script, int milliseconds) throws SQLException {
        try (var insert = connection.prepareStatement(HistoryTable.insertion(engine))) {
            insert.setString(1, script.version().replace('_', '.'));
            insert.setString(2, script.description());
            insert.setString(3, script.path());
            insert.setInt(4, script.checksum());
            insert.setString(5, installer());
            insert.setInt(6, milliseconds);
            insert.setString(7, Effect.of(script).word());
            insert.executeUpdate();
        }
    }

    public void remove(MigrationScript script) throws SQLException {
        try (var delete = connection.prepareStatement("delete from flyway_schema_history where script = ?")) {
            delete.setString(1, script.path());
            delete.executeUpdate();
        }
    }

    private String installer() throws SQLException {
        var user = connection.getMetaData().getUserName();
        return user == null ? "" : user;
    }

    private boolean hasEffects() throws SQLException {
        try (var columns = connection.getMetaData().getColumns(null, connection.getSchema(), TABLE, "effect")) {
            return columns.next();
        }
    }

    private static AppliedMigration row(ResultSet row) throws SQLException {
        var checksum = row.getInt("checksum");
        var hasChecksum = !row.wasNull();
        return new AppliedMigration(
                row.getInt("installed_rank"),
                String.valueOf(row.getString("version")),
                row.getString("description"),
                row.getString("script"),
                hasChecksum ? checksum : null,
                LocalDateTime.parse(row.getString("moment"), MOMENT).toInstant(ZoneOffset.UTC),
                row.getInt("execution_time"),
                row.getBoolean("success"),
                row.getString("effect"));
    }
}
