package dev.tandem.architecture.tests;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import dev.tandem.architecture.FixtureProject;
import org.junit.jupiter.api.Test;

class ContractRulesTest {
    private final FixtureProject project = new FixtureProject("testing");
    private final JavaClasses tests = project.classes().that(resideOutsideOfPackage("..jdbc.."));
    private final ContractRules rules = new ContractRules(project.base(), project.classes());

    @Test
    void rejectsAPortWithoutAContract() {
        assertThat(project.violationsOf(rules.contracts(), tests)).isEqualTo("""
                Port <stock.repository.ShelfRepository> is not held to a ShelfRepositoryContract in memory
                Port <stock.repository.ShelfRepository> is not held to a ShelfRepositoryContract on both databases
                Port <stock.repository.StockRepository> is not held to a StockRepositoryContract on both databases
                """);
    }

    @Test
    void rejectsOtherImplementationsOfAPort() {
        assertThat(project.violationsOf(rules.standIns(), tests)).isEqualTo("""
                Class <stock.service.Shelves$1> stands in for <stock.repository.ShelfRepository>
                """);
    }
}
