package dev.tandem.architecture.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.architecture.FixtureProject;
import dev.tandem.architecture.project.ArchitectureSettings;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BoundaryRulesTest {
    private static final ArchitectureSettings SETTINGS = new ArchitectureSettings(
            Map.of("*", Set.of("identity"), "till", Set.of("shop", "nobody")), Set.of(), Map.of());

    @Test
    void rejectsAPlatformThatKnowsAModule() {
        var project = new FixtureProject("platform");

        var violations = project.violationsOf(rules(project).platformKnowsNoModule());

        assertThat(violations).isEqualTo("""
                Method <platform.web.Menu.item()> has return type <shop.Item>
                Method <platform.web.Menu.service()> has return type <shop.service.ItemService>
                """);
    }

    @Test
    void rejectsTheUseOfTypesBehindAFace() {
        var project = new FixtureProject("faces");

        var violations = project.violationsOf(rules(project).facesOnly());

        assertThat(violations).isEqualTo("""
                Method <shop.Item.hidden()> has return type <stock.repository.StockRepository>
                Method <shop.jdbc.ItemRow.hidden()> depends on component type <stock.jdbc.StockRow>
                Method <shop.jdbc.ItemRow.hidden()> has return type <[Lstock.jdbc.StockRow;>
                Method <shop.service.ItemService.hidden()> has return type <stock.service.StockService>
                """);
    }

    @Test
    void rejectsAKernelThatKnowsALibrary() {
        var project = new FixtureProject("kernel");

        assertThat(project.violationsOf(rules(project).kernelPure())).isEqualTo("""
                Method <platform.kernel.Id.context()> has return type <io.micronaut.context.ApplicationContext>
                """);
    }

    @Test
    void rejectsADependencyThatIsNotAllowed() {
        var project = new FixtureProject("dependencies");

        assertThat(project.violationsOf(rules(project).onlyAllowedDependencies()))
                .isEqualTo("""
                Method <shop.Item.stock()> has return type <stock.Stock>
                """);
    }

    @Test
    void rejectsAnAllowedDependencyWithoutUse() {
        var project = new FixtureProject("dependencies");

        assertThat(project.violationsOf(rules(project).everyAllowedDependencyUsed()))
                .isEqualTo("""
                Dependency <till to nobody> is allowed, but used by nobody
                """);
    }

    @Test
    void rejectsModulesInACircle() {
        var project = new FixtureProject("cycles");

        assertThat(project.violationsOf(rules(project).modulesWithoutCycles())).isEqualTo("""
                Cycle detected: Slice shop ->\s
                                Slice stock ->\s
                                Slice shop
                  1. Dependencies of Slice shop
                    - Method <shop.Item.stock()> has return type <stock.Stock>
                  2. Dependencies of Slice stock
                    - Method <stock.Stock.item()> has return type <shop.Item>
                """);
    }

    @Test
    void rejectsPackagesInACircle() {
        var project = new FixtureProject("cycles");

        assertThat(project.violationsOf(rules(project).packagesWithoutCycles())).isEqualTo("""
                Cycle detected: Slice shop ->\s
                                Slice stock ->\s
                                Slice shop
                  1. Dependencies of Slice shop
                    - Method <shop.Item.stock()> has return type <stock.Stock>
                  2. Dependencies of Slice stock
                    - Method <stock.Stock.item()> has return type <shop.Item>
                Cycle detected: Slice till.repository ->\s
                                Slice till.service ->\s
                                Slice till.repository
                  1. Dependencies of Slice till.repository
                    - Method <till.repository.Bills.till()> has return type <till.service.Till>
                  2. Dependencies of Slice till.service
                    - Method <till.service.Till.bills()> has return type <till.repository.Bills>
                """);
    }

    private static BoundaryRules rules(FixtureProject project) {
        return new BoundaryRules(project.base(), SETTINGS);
    }
}
