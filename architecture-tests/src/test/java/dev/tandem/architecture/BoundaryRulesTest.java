package dev.tandem.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BoundaryRulesTest {

    @Test
    void rejectsAPlatformThatKnowsAModule() {
        var project = new FixtureProject("platform");

        var violations = project.violationsOf(new BoundaryRules(project.base()).platformKnowsNoModule());

        assertThat(violations).isEqualTo("""
                Method <platform.web.Menu.item()> has return type <shop.Item>
                Method <platform.web.Menu.service()> has return type <shop.service.ItemService>
                """);
    }

    @Test
    void rejectsALookBehindAnotherFace() {
        var project = new FixtureProject("faces");

        var violations = project.violationsOf(new BoundaryRules(project.base()).facesOnly());

        assertThat(violations).isEqualTo("""
                Method <shop.Item.hidden()> has return type <stock.repository.StockRepository>
                Method <shop.jdbc.ItemRow.hidden()> depends on component type <stock.jdbc.StockRow>
                Method <shop.jdbc.ItemRow.hidden()> has return type <[Lstock.jdbc.StockRow;>
                Method <shop.service.ItemService.hidden()> has return type <stock.service.StockService>
                """);
    }
}
