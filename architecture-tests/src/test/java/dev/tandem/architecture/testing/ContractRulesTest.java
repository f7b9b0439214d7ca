package dev.tandem.architecture.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.architecture.FixtureProject;
import org.junit.jupiter.api.Test;

class ContractRulesTest {
    private final FixtureProject project = new FixtureProject("testing");
    private final ContractRules rules = new ContractRules(project.base(), project.classes());

    @Test
    void rejectsAPortWithoutAContract() {
        assertThat(project.violationsOf(rules.contracts())).isEqualTo("""
                Port <stock.repository.ShelfRepository> has no InMemoryShelfRepositoryTest that extends ShelfRepositoryContract
                Port <stock.repository.ShelfRepository> has no JdbcShelfRepositoryTest that extends ShelfRepositoryContract
                Port <stock.repository.StockRepository> has no JdbcStockRepositoryTest that extends StockRepositoryContract
                """);
    }

    @Test
    void rejectsAnotherStandIn() {
        assertThat(project.violationsOf(rules.standIns())).isEqualTo("""
                Class <stock.service.Shelves$1> stands in for <stock.repository.ShelfRepository>
                """);
    }
}
