package dev.tandem.architecture.mixin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.architecture.FixtureProject;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag(OnBothDatabases.TAG)
class StorageRulesTest {
    private final FixtureProject project = new FixtureProject("storage");
    private final StorageRules rules = new StorageRules(project.base(), project.schemas());

    @Test
    void rejectsAnAggregateThatIsNotStored() {
        assertThat(project.violationsOf(rules.aggregatesHaveRows())).isEqualTo("""
                Aggregate <shop.Lost> has no row that is called for it
                """);
    }

    @Test
    void rejectsRowsThatDoNotMatchTheirMixins() {
        assertThat(project.violationsOf(rules.rowsHaveMixins())).isEqualTo("""
                Row <shop.jdbc.BoxRow> has revision, but Aggregate <shop.Box> is not Revisioned
                Row <shop.jdbc.ItemRow> lacks deleted_at, but Aggregate <shop.Item> is SoftDeletable
                Row <shop.jdbc.ItemRow> lacks revision, but Aggregate <shop.Item> is Revisioned
                Row <shop.jdbc.ItemRow> lacks updated_at, but Aggregate <shop.Item> is Timestamped
                """);
    }

    @Test
    void rejectsColumnsOfAnotherType() {
        assertThat(project.violationsOf(rules.schemasHaveMixins())).isEqualTo("""
                Table <item> on SQLite has created_at text not null where Aggregate <shop.Item> needs created_at integer not null
                Table <item> on SQLite has deleted_at integer not null where Aggregate <shop.Item> needs deleted_at integer
                Table <item> on SQLite has no revision where Aggregate <shop.Item> needs revision integer not null
                Table <item> on SQLite has the primary key [colour] where Aggregate <shop.Item> needs [id]
                Table <item> on SQLite has updated_at integer where Aggregate <shop.Item> needs updated_at integer not null
                """);
    }

    @Test
    void rejectsRowsThatAreOrAreNotInTheChangeFeed() {
        assertThat(project.violationsOf(rules.syncedRowsAreInTheFeed())).isEqualTo("""
                Row <shop.jdbc.BoxRow> is not in the change feed, but Aggregate <shop.Box> is Synced
                Row <shop.jdbc.ItemRow> is in the change feed, but Aggregate <shop.Item> is not Synced
                """);
    }

    @Test
    void rejectsRowsThatASchemaLacks() {
        assertThat(project.violationsOf(rules.schemasHaveRows())).isEqualTo("""
                Row <shop.jdbc.BoxRow> is kept in box_row, but that table is missing on PostgreSQL
                Row <shop.jdbc.BoxRow> is kept in box_row, but that table is missing on SQLite
                Row <shop.jdbc.ItemRow> is kept in item, but colour is missing on PostgreSQL
                """);
    }
}
