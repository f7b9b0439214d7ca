package dev.tandem.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureRulesTest {
    private static final FixtureProject GOOD = new FixtureProject("good");
    private static final JavaClasses GOOD_CLASSES = GOOD.classes();
    private static final JavaClasses NO_CLASSES = new ClassFileImporter().importPackages("nobody.lives.here");

    @ParameterizedTest
    @MethodSource("rules")
    void acceptsAProjectThatKeepsTheLaw(ArchRule rule) {
        rule.check(GOOD_CLASSES);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void failsWhenThereIsNothingToCheck(ArchRule rule) {
        assertThatThrownBy(() -> rule.check(NO_CLASSES))
                .isInstanceOf(AssertionError.class)
                .hasMessageFindingMatch("failed to check any classes|Layer 'face' is empty");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void saysWhyAndWhatToDoInstead(ArchRule rule) {
        assertThat(rule.getDescription()).matches("[A-Z].+, because .+; .+ \\(docs/adr/\\d{4}\\)");
    }

    @Test
    void leavesOutNoneOfTheSixLaws() {
        assertThat(rules())
                .extracting(rule -> rule.getDescription().replaceFirst(", because .+", ""))
                .containsExactly(
                        "A module has five parts: api calls service, service calls repository, "
                                + "jdbc fulfils repository, and all know the face",
                        "The core of a module knows no JDBC",
                        "Dialects stand apart, and the jdbc package they share knows neither",
                        "The platform knows no module",
                        "A module knows only the face of another module",
                        "Every package is null-marked");
    }

    static List<ArchRule> rules() {
        return new ArchitectureRules(GOOD.base()).all();
    }
}
