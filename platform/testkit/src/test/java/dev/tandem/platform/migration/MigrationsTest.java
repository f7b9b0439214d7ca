package dev.tandem.platform.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.testkit.database.ObservedPool;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.platform.testkit.sample.SampleRow;
import dev.tandem.platform.testkit.sample.SampleRows;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/// Tests what `platform/migration` promises, with the migrations of the platform and of two
/// modules. The migration of `other` is older than all others.
@OnBothDatabases
class MigrationsTest {
    private static final String OTHER = "other/V20261119_1200__create_other.sql";
    private static final String IDEMPOTENCY_KEY = "platform/V20261120_1100__create_idempotency_key.sql";
    private static final String SAMPLE = "sample/V20991231_1200__create_sample.sql";
    private static final String KIND = "other/V20991231_1300__require_kind.sql";
    private static final String USAGE = "platform/V20261129_1200__create_usage_count.sql";

    private final ObservedPool database;
    private final Downgrade downgrade;
    private final Flyway flyway;

    MigrationsTest(ObservedPool database, Downgrade downgrade, Flyway flyway) {
        this.database = database;
        this.downgrade = downgrade;
        this.flyway = flyway;
    }

    @Test
    void namesTheModuleOfEachMigration() throws SQLException {
        assertThat(downgrade.applied()).containsExactly(KIND, SAMPLE, USAGE, IDEMPOTENCY_KEY, OTHER);
    }

    @Test
    void undoesMigrationsAndAppliesThemAgain(SampleRows rows) throws SQLException {
        assertThat(downgrade.undo(2)).containsExactly(KIND, SAMPLE);
        assertThatThrownBy(() -> execute("select count(*) from sample")).isInstanceOf(SQLException.class);
        execute("select count(*) from other");

        assertThat(downgrade.undo(5)).containsExactly(USAGE, IDEMPOTENCY_KEY, OTHER);
        assertThatThrownBy(() -> execute("select count(*) from other")).isInstanceOf(SQLException.class);
        assertThat(downgrade.applied()).isEmpty();

        assertThat(flyway.migrate().migrationsExecuted).isEqualTo(5);
        assertThat(downgrade.applied()).containsExactly(KIND, SAMPLE, USAGE, IDEMPOTENCY_KEY, OTHER);
        assertThat(rows.save(SampleRow.usual())).isIn(rows.findAll());
    }

    @Test
    void appliesAMigrationThatWasAddedLate() throws SQLException {
        execute("drop table other");
        execute("drop table kind");
        execute("delete from flyway_schema_history where script in ('" + OTHER + "', '" + KIND + "')");

        flyway.migrate();

        assertThat(downgrade.applied()).containsExactly(KIND, OTHER, SAMPLE, USAGE, IDEMPOTENCY_KEY);
        execute("select count(*) from other");
    }

    /// The kinds go with their migration, and rows that are left would have none.
    @Test
    void refusesToUndoWhatCannotBeAppliedAgain() throws SQLException {
        execute("insert into kind (id) values (1)");
        execute("insert into other (id, kind_id) values (1, 1)");

        assertThatThrownBy(() -> downgrade.undoWithLoss(1))
                .isInstanceOf(DowngradeRefused.class)
                .hasMessageStartingWith("Nothing was taken back: after ")
                .hasMessageContaining(KIND + " could not be applied again");

        assertThat(downgrade.applied()).containsExactly(KIND, SAMPLE, USAGE, IDEMPOTENCY_KEY, OTHER);
        execute("insert into other (id, kind_id) values (2, 1)");
    }

    @Test
    void undoesNothingWhenAScriptFails(SampleRows rows, Engine engine) throws SQLException {
        var row = rows.save(SampleRow.usual());
        execute("create table child (sample_id " + (engine == Engine.SQLITE ? "text" : "uuid")
                + " references sample (id))");
        execute("insert into child values ('" + row.id() + "')");

        assertThatThrownBy(() -> downgrade.undo(2)).isInstanceOf(SQLException.class);

        assertThat(downgrade.applied()).containsExactly(KIND, SAMPLE, USAGE, IDEMPOTENCY_KEY, OTHER);
        assertThat(rows.findAll()).containsExactly(row);
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
