package dev.tandem.architecture.mixin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.architecture.FixtureProject;
import org.junit.jupiter.api.Test;

class IdRulesTest {
    private final FixtureProject project = new FixtureProject("ids");
    private final IdRules rules = new IdRules(project.base());

    @Test
    void rejectsTypesWithoutAnOwnIdType() {
        assertThat(project.violationsOf(rules.idsTyped())).isEqualTo("""
                Type <shop.Borrower> has a mixin, but no id type of its own
                Type <shop.Box> has a mixin, but no id type of its own
                Type <stock.Moment> has a mixin, but no id type of its own
                Type <stock.Shelf> has a mixin, but no id type of its own
                """);
    }

    @Test
    void rejectsIdsOfAnotherVersion() {
        assertThat(project.violationsOf(rules.newIdsAreOfVersion7())).isEqualTo("""
                Method <stock.StockId.random()> makes an id without Id.next()
                """);
    }

    @Test
    void rejectsBareUuidsInPortsAndServices() {
        assertThat(project.violationsOf(rules.noBareIds())).isEqualTo("""
                Method <stock.repository.StockRepository.find(java.util.UUID)> takes or gives a bare UUID
                Method <stock.service.StockService.add(stock.Stock)> takes or gives a bare UUID
                Method <stock.service.StockService.all()> takes or gives a bare UUID
                """);
    }
}
