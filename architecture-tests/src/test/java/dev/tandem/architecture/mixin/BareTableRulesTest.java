package dev.tandem.architecture.mixin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.architecture.FixtureProject;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag(OnBothDatabases.TAG)
class BareTableRulesTest {
    private final FixtureProject project = new FixtureProject("storage");
    private final BareTableRules rules = new BareTableRules(project.base(), project.schemas(), project.settings());

    @Test
    void rejectsTablesWithoutAReason() {
        assertThat(project.violationsOf(rules.bareTablesListed())).isEqualTo("""
                Table <box> keeps no aggregate with all mixins, and no reason is listed
                Table <card_box> keeps no aggregate with all mixins, and no reason is listed
                Table <ghost> is listed, but there is none
                Table <item> is listed, but has all mixins
                Table <label> keeps no aggregate with all mixins, and no reason is listed
                """);
    }
}
