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

    @Test
    void rejectsDangersThatNobodyHasAllowed() {
        assertThat(project.violationsOf(rules.noDangers())).isEqualTo("""
                shop/U20260101_0900__create_item.sql:4 (PostgreSQL) [drop-table] The program that still runs fails \
                without the table or view. Release a program that does without, drop it in the next release, and say so: \
                `-- @allow drop-table: <why>`.
                shop/V20260101_0900__create_item.sql:27 (SQLite) [not-strict] loose: Any column of the table takes any \
                value, which PostgreSQL refuses. Write `strict` behind the last parenthesis.
                shop/V20260102_0900__price_item.sql:3 (SQLite) [rows-without-batch] All rows change in one transaction, \
                and others wait for its end: PostgreSQL locks these rows, SQLite all tables. Move it to a script that \
                says `-- @batch <table>.<key>`, with `where <key> between :from and :to`.
                """);
    }
}
