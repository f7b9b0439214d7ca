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

/// All laws together, on a project that keeps them.
@Tag(OnBothDatabases.TAG)
class ArchitectureTest {
    private static final FixtureProject GOOD = new FixtureProject("good");
    private static final List<CheckedRule> LAWS = read();

    @ParameterizedTest
    @MethodSource("laws")
    void acceptsAProjectThatKeepsTheLaw(CheckedRule law) {
        assertThatCode(law::check).doesNotThrowAnyException();
    }

    @Test
    void refusesABaseWithoutClasses() {
        assertThatThrownBy(() -> Architecture.of("dev.tandme"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no classes below dev.tandme");
    }

    @ParameterizedTest
    @MethodSource("laws")
    void saysWhyAndWhatToDoInstead(CheckedRule law) {
        assertThat(law.rule().getDescription()).matches("[A-Z].+, because .+; .+ \\(docs/adr/\\d{4}\\)");
    }

    static List<CheckedRule> laws() {
        return LAWS;
    }

    private static List<CheckedRule> read() {
        var tests = DescribedPredicate.<JavaClass>describe(
                "tests", type -> type.getSimpleName().matches("InMemory.*|.*Contract|.*Test"));
        var good = new Architecture(
                GOOD.base(),
                GOOD.classes().that(DescribedPredicate.not(tests)),
                GOOD.classes().that(tests),
                GOOD.classPath());
        return Stream.concat(good.lawsOfCode().stream(), good.lawsOfSchemas(GOOD.schemas()).stream())
                .toList();
    }
}
