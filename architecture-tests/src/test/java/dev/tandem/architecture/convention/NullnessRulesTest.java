package dev.tandem.architecture.convention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.architecture.FixtureProject;
import org.junit.jupiter.api.Test;

class NullnessRulesTest {

    @Test
    void rejectsPackagesWithoutANullMark() {
        var project = new FixtureProject("nullness");

        var violations = project.violationsOf(new NullnessRules(project.base()).everyPackageNullMarked());

        assertThat(violations).isEqualTo("""
                Package <shop.service> has no package-info.java with @NullMarked
                Package <shop> has no package-info.java with @NullMarked
                """);
    }
}
