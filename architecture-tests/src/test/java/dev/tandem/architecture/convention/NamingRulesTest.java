package dev.tandem.architecture.convention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.architecture.FixtureProject;
import org.junit.jupiter.api.Test;

class NamingRulesTest {
    private final FixtureProject project = new FixtureProject("shapes");
    private final NamingRules rules = new NamingRules(project.base());

    @Test
    void rejectsNamesThatCouldHoldAnything() {
        assertThat(project.violationsOf(rules.meaningfulNames())).isEqualTo("""
                Class <shop.ItemImpl> has name matching '.*(Impl|Interface|Utils?|Manager|Helper|Dto|DTO|VO)'
                Class <shop.PriceUtils> has name matching '.*(Impl|Interface|Utils?|Manager|Helper|Dto|DTO|VO)'
                Class <shop.StockManager> has name matching '.*(Impl|Interface|Utils?|Manager|Helper|Dto|DTO|VO)'
                Class <shop.util.Price> does reside in any package ['.common..', '.util..', '.utils..', '.helper..', '.shared..', '.base..']
                """);
    }

    @Test
    void rejectsPublicAdaptersMappersAndControllers() {
        assertThat(project.violationsOf(rules.hiddenFromOthers())).isEqualTo("""
                Class <shop.api.ItemController> has modifier PUBLIC
                Class <shop.jdbc.ItemRowMapper> has modifier PUBLIC
                Class <shop.jdbc.JdbcItemRepository> has modifier PUBLIC
                """);
    }

    @Test
    void rejectsControllersThatDecide() {
        assertThat(project.violationsOf(rules.controllersWithoutBranches())).isEqualTo("""
                Method <shop.api.ItemController.attempt()> decides
                Method <shop.api.ItemController.choice()> decides
                Method <shop.api.ItemController.lambda$later$0()> decides
                Method <shop.api.ItemController.loop()> decides
                Method <shop.api.ItemController.ternary()> decides
                """);
    }
}
