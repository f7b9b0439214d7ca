package dev.tandem.architecture.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.architecture.FixtureProject;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.platform.testkit.statement.TableOwners;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag(OnBothDatabases.TAG)
class SchemaRulesTest {
    private final FixtureProject project = new FixtureProject("schema");
    private final SchemaRules rules =
            new SchemaRules(project.schemas(), TableOwners.on(project.classPath()), project.settings());

    @Test
    void rejectsSchemasThatDiffer() {
        assertThat(project.violationsOf(rules.sameOnBoth())).isEqualTo("""
                Table <item>: the column length is missing on SQLite
                Table <item>: the column note takes null on SQLite only
                Table <item>: the column price is text on SQLite, but int4 on PostgreSQL
                Table <item>: the column shown is generated on SQLite only
                Table <item>: the column size is missing on PostgreSQL
                Table <item>: the foreign key [box_id] to item, on delete cascade is missing on PostgreSQL
                Table <item>: the foreign key [box_id] to item, on delete no action is missing on SQLite
                Table <item>: the index (box_id, name) is missing on SQLite
                Table <item>: the index (name) is missing on SQLite
                Table <item>: the index (name, box_id) is missing on PostgreSQL
                Table <item>: the index (stock_id) is missing on SQLite
                Table <item>: the index (stock_id) where note is null is missing on PostgreSQL
                Table <item>: the index unique (name) is missing on PostgreSQL
                Table <loose>: it is not strict on SQLite
                Table <loose>: the check ck_loose_id is missing on SQLite
                Table <only_here> is missing on PostgreSQL
                Table <unseen> is missing on SQLite
                """);
    }

    @Test
    void rejectsATableThatNobodyOwns() {
        assertThat(project.violationsOf(rules.everyTableOwned())).isEqualTo("""
                Table <unseen> on PostgreSQL is created by no module's migration
                """);
    }

    @Test
    void rejectsForeignKeysWithoutAnIndex() {
        assertThat(project.violationsOf(rules.foreignKeysIndexed())).isEqualTo("""
                Table <item> on SQLite has no index that begins with [box_id], by which it refers to item
                Table <item> on SQLite has no index that begins with [stock_id], by which it refers to stock
                """);
    }

    @Test
    void rejectsForeignKeysIntoAnotherModule() {
        assertThat(project.violationsOf(rules.foreignKeysWithinModule())).isEqualTo("""
                Table <item> on PostgreSQL refers by [stock_id] to stock, which is stock's
                Table <item> on SQLite refers by [stock_id] to stock, which is stock's
                """);
    }

    @Test
    void rejectsViewsThatReadAnotherModule() {
        assertThat(project.violationsOf(rules.viewsOfOwnTables())).isEqualTo("""
                View <stocked_item> on PostgreSQL reads stock, which is stock's
                View <stocked_item> on SQLite reads stock, which is stock's
                """);
    }

    @Test
    void rejectsASharedTableThatNobodyRefersTo() {
        assertThat(project.violationsOf(rules.sharedTablesUsed())).isEqualTo("""
                Table <ghost> is shared, but no other module refers to it
                """);
    }
}
