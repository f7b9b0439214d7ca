package dev.tandem.architecture.convention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.architecture.FixtureProject;
import org.junit.jupiter.api.Test;

class CodeRulesTest {
    private final FixtureProject project = new FixtureProject("code");
    private final CodeRules rules = new CodeRules(project.base());

    @Test
    void rejectsReadingTheSystemTime() {
        assertThat(project.violationsOf(rules.oneClock())).isEqualTo("""
                Method <shop.Ticker.clock()> calls method <java.time.Clock.systemUTC()>
                Method <shop.Ticker.source()> calls method <java.time.InstantSource.system()>
                Method <shop.Watch.built()> calls method <java.time.Clock.systemUTC()>
                Method <shop.Watch.counted()> calls method <java.lang.System.currentTimeMillis()>
                Method <shop.Watch.looked()> calls method <java.time.Instant.now()>
                Method <shop.Watch.looking()> references method <java.time.LocalDate.now()>
                """);
    }

    @Test
    void rejectsIdsMadeOutsideOfTheKernel() {
        assertThat(project.violationsOf(rules.idsFromTheKernel())).isEqualTo("""
                Method <shop.Lottery.asked()> calls method <com.github.f4b6a3.uuid.UuidCreator.getTimeOrderedEpoch()>
                Method <shop.Lottery.built()> calls constructor <java.util.UUID.<init>(long, long)>
                Method <shop.Lottery.drawn()> calls method <java.util.UUID.randomUUID()>
                """);
    }

    @Test
    void rejectsOutputToTheConsole() {
        assertThat(project.violationsOf(rules.noConsole())).isEqualTo("""
                Method <shop.Shouter.say()> calls method <java.lang.IO.println(java.lang.Object)>
                Method <shop.Shouter.shout()> gets field <java.lang.System.out>
                """);
    }

    @Test
    void rejectsInjectionIntoFields() {
        assertThat(project.violationsOf(rules.noFieldInjection())).isEqualTo("""
                Field <shop.Wired.clock> is annotated with @Inject
                Field <shop.Wired.name> is annotated with @Value
                """);
    }
}
