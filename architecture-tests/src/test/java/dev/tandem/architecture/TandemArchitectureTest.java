package dev.tandem.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TandemArchitectureTest {
    private static final String BASE = "dev.tandem";
    private static final JavaClasses CLASSES = ProductionClasses.of(BASE);

    @ParameterizedTest
    @MethodSource("rules")
    void keepsEveryArchitectureRule(ArchRule rule) {
        rule.check(CLASSES);
    }

    /// A misspelt package in what a rule forbids would be green for ever.
    @ParameterizedTest
    @EnumSource
    void hasClassesInEveryPartTheRulesName(Part part) {
        assertThat(CLASSES.that(part.in(BASE))).isNotEmpty();
    }

    static List<ArchRule> rules() {
        return new ArchitectureRules(BASE).all();
    }
}
