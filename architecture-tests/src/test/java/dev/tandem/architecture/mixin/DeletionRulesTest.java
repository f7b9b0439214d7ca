package dev.tandem.architecture.mixin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.architecture.FixtureProject;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag(OnBothDatabases.TAG)
class DeletionRulesTest {
    private final FixtureProject project = new FixtureProject("deletion");
    private final DeletionRules rules = new DeletionRules(project.base(), project.schemas());

    @Test
    void rejectsReadsThatShowTheDeleted() {
        assertThat(project.violationsOf(rules.readsHideTheDeleted())).isEqualTo("""
                Constant <shop.jdbc.SoldItems.ALL> shows deleted rows of <shop.jdbc.ItemRow>
                Constant <shop.jdbc.SoldItems.SEEN> shows deleted rows of <shop.jdbc.ItemRow>
                Method <shop.jdbc.ItemRows.countAll()> shows deleted rows of <shop.jdbc.ItemRow>
                Method <shop.jdbc.ItemRows.findById(UUID)> shows deleted rows of <shop.jdbc.ItemRow>
                Method <shop.jdbc.ItemRows.list()> shows deleted rows of <shop.jdbc.ItemRow>
                Method <shop.jdbc.ItemRows.sold()> shows deleted rows of <shop.jdbc.ItemRow>
                Method <shop.jdbc.KeptRows.findAll()> shows deleted rows of <shop.jdbc.KeptRow>
                Method <shop.jdbc.KeptRows.findById(Object)> shows deleted rows of <shop.jdbc.KeptRow>
                """);
    }

    @Test
    void rejectsDeletionForGood() {
        assertThat(project.violationsOf(rules.nothingIsGoneForGood())).isEqualTo("""
                Constant <shop.jdbc.SoldItems.OVER> deletes rows of <shop.jdbc.ItemRow> for good
                Method <shop.jdbc.ItemRows.deleteById(UUID)> deletes rows of <shop.jdbc.ItemRow> for good
                Method <shop.jdbc.ItemRows.sweep()> deletes rows of <shop.jdbc.ItemRow> for good
                Method <shop.jdbc.KeptRows.delete(Object)> deletes rows of <shop.jdbc.KeptRow> for good
                Method <shop.jdbc.KeptRows.deleteAll()> deletes rows of <shop.jdbc.KeptRow> for good
                Method <shop.jdbc.KeptRows.deleteAll(Iterable)> deletes rows of <shop.jdbc.KeptRow> for good
                Method <shop.jdbc.KeptRows.deleteById(Object)> deletes rows of <shop.jdbc.KeptRow> for good
                """);
    }

    @Test
    void rejectsAggregatesThatCannotBeRestored() {
        assertThat(project.violationsOf(rules.theDeletedCanBeRestored())).isEqualTo("""
                Aggregate <shop.Item> has no verb that calls Lifecycle.restored
                Aggregate <shop.Item> is given back deleted by no port's …ForChange
                Aggregate <shop.Item> is restored by no service
                Aggregate <shop.Kept> is given back deleted by no port's …ForChange
                Aggregate <shop.Kept> is restored by no service
                """);
    }
}
