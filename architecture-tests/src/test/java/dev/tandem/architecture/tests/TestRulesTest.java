package dev.tandem.architecture.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.architecture.FixtureProject;
import org.junit.jupiter.api.Test;

class TestRulesTest {
    private final FixtureProject project = new FixtureProject("testing");
    private final TestRules rules = new TestRules(project.base());

    @Test
    void rejectsTestsThatCannotFail() {
        assertThat(project.violationsOf(rules.assertSomething())).isEqualTo("""
                Test <shop.Adapter.keepsItems()> asserts nothing
                Test <shop.Idle.assumesOnly()> asserts nothing
                Test <shop.Idle.looksBusy()> asserts nothing
                Test <shop.Idle.looksBusyTwice()> asserts nothing
                """);
    }

    @Test
    void rejectsTestsThatAreSwitchedOff() {
        assertThat(project.violationsOf(rules.switchNothingOff())).isEqualTo("""
                Method <shop.Adapter$Off$Inner.sleeps()> is switched off
                Method <shop.Adapter.answers()> overrides a test by nothing
                Method <shop.Adapter.keepsItems()> overrides a test by nothing
                Method <shop.Adapter.losesNothing()> overrides a test without being one
                Method <shop.Adapter.waitsForBetterTimes()> is switched off
                """);
    }

    @Test
    void rejectsTestsThatUseMocks() {
        assertThat(project.violationsOf(rules.noMocks())).isEqualTo("""
                Method <shop.Mocked.asksTheMock()> calls method <org.mockito.Mockito.mock(java.lang.Object)>
                """);
    }
}
