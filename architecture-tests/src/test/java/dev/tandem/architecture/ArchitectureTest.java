package dev.tandem.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Checks all rules on a project that keeps them.
@Tag(OnBothDatabases.TAG)
class ArchitectureTest {
    private static final FixtureProject GOOD = new FixtureProject("good");
    private static final List<CheckedRule> RULES = read();

    @ParameterizedTest
    @MethodSource("rules")
    void acceptsAProjectThatKeepsTheRule(CheckedRule checked) {
        assertThatCode(checked::check).doesNotThrowAnyException();
    }

    @Test
    void refusesABaseWithoutClasses() {
        assertThatThrownBy(() -> Architecture.of("dev.tandme"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no classes below dev.tandme");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void saysWhyAndWhatToDoInstead(CheckedRule checked) {
        assertThat(checked.rule().getDescription()).matches("[A-Z].+, because .+; .+ \\(docs/adr/\\d{4}\\)");
    }

    static List<CheckedRule> rules() {
        return RULES;
    }

    private static List<CheckedRule> read() {
        var tests = DescribedPredicate.<JavaClass>describe(
                "tests", type -> type.getSimpleName().matches("InMemory.*|.*Contract|.*Test"));
        var good = new Architecture(
                GOOD.base(),
                GOOD.classes().that(DescribedPredicate.not(tests)),
                GOOD.classes().that(tests),
                GOOD.classPath());
        return Stream.concat(good.rulesOfCode().stream(), good.rulesOfSchemas(GOOD.schemas()).stream())
                .toList();
    }
}
