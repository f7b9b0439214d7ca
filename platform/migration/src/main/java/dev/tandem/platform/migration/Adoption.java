package dev.tandem.platform.migration;

import dev.tandem.platform.migration.database.MigrationDatabase;
import dev.tandem.platform.migration.history.AppliedMigration;
import dev.tandem.platform.migration.history.MigrationHistory;
import dev.tandem.platform.migration.problem.MigrationProblem;
import dev.tandem.platform.migration.schema.SchemaFingerprint;
import dev.tandem.platform.migration.script.Migration;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/// Takes over a database whose tables were made by other means.
record Adoption(MigrationDatabase database, Connection connection) {
    private static final int SHOWN = 5;

    /// Throws unless the tables are those that the migrations make.
    void requireSchema(List<Migration> migrations, String revision) throws SQLException {
        var scripts = migrations.stream().map(Migration::forward).toList();
        var differences =
                database.schemaAfter(scripts).differences(SchemaFingerprint.of(connection, database.engine()));
        if (!differences.isEmpty()) {
            var shown = differences.stream().limit(SHOWN).collect(Collectors.joining("; "));
            throw MigrationProblem.NOT_THIS_REVISION.with(
                    database.address(), revision, differences.size() > SHOWN ? shown + "; …" : shown);
        }
    }

    /// Writes into the history, and nowhere else, that the migrations were applied.
    void adopt(List<Migration> migrations) throws SQLException {
        var history = new MigrationHistory(connection, database.engine());
        connection.setAutoCommit(false);
        history.prepare();
        for (var migration : migrations) {
            history.add(migration.forward(), AppliedMigration.ADOPTED);
        }
        connection.commit();
    }
}
