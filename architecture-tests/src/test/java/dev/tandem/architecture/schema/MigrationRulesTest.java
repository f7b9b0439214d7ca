package dev.tandem.architecture.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.architecture.FixtureProject;
import org.junit.jupiter.api.Test;

class MigrationRulesTest {
    private final FixtureProject project = new FixtureProject("schema");
    private final MigrationRules rules = MigrationRules.on(project.classPath());

    @Test
    void rejectsAMigrationForOneDatabaseOnly() {
        assertThat(project.violationsOf(rules.twins())).isEqualTo("""
                Migration <shop/V20260102_0900__price_item.sql> has no twin for PostgreSQL
                Migration <stock/U20260101_0830__create_stock.sql> has no twin for PostgreSQL
                """);
    }

    @Test
    void rejectsAMigrationWithoutAWayBack() {
        assertThat(project.violationsOf(rules.wayBack())).isEqualTo("""
                Migration <shop/V20260102_0900__price_item.sql> has no way back on SQLite
                Migration <stock/V20260101_0830__create_stock.sql> has no way back on PostgreSQL
                """);
    }

    @Test
    void rejectsMigrationsThatTouchAnotherModule() {
        assertThat(project.violationsOf(rules.ownTablesOnly())).isEqualTo("""
                Migration <shop/V20260101_0900__create_item.sql> touches stock on PostgreSQL, which is stock's
                Migration <shop/V20260101_0900__create_item.sql> touches stock on SQLite, which is stock's
                """);
    }
}
