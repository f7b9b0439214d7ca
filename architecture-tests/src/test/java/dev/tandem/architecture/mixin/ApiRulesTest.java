package dev.tandem.architecture.mixin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.architecture.FixtureProject;
import org.junit.jupiter.api.Test;

class ApiRulesTest {
    private final FixtureProject project = new FixtureProject("api");
    private final ApiRules rules = new ApiRules(project.base());

    @Test
    void rejectsResponsesThatHideAMixin() {
        assertThat(project.violationsOf(rules.mixinsShown())).isEqualTo("""
                Aggregate <shop.Hidden> has no HiddenResponse in its api package
                Response <shop.api.ItemResponse> has no id
                Response <shop.api.ItemResponse> has no revision
                Response <shop.api.ItemResponse> has no updatedAt
                Response <shop.api.ItemResponse> is no RevisedResponse
                """);
    }

    @Test
    void rejectsDeletionWithoutARoute() {
        assertThat(project.violationsOf(rules.deletionOffered())).isEqualTo("""
                Aggregate <shop.Item> has no controller with DELETE and POST …/restore
                """);
    }
}
