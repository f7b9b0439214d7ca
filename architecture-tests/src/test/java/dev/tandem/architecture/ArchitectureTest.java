package dev.tandem.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import dev.tandem.architecture.schema.MigrationRules;
import dev.tandem.platform.testkit.OnBothDatabases;
import dev.tandem.platform.testkit.statement.TableOwners;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// All laws together, on a project that keeps them.
@Tag(OnBothDatabases.TAG)
class ArchitectureTest {
    private static final FixtureProject GOOD = new FixtureProject("good");
    private static final List<Law> LAWS = read();

    @ParameterizedTest
    @MethodSource("laws")
    void acceptsAProjectThatKeepsTheLaw(Law law) {
        assertThatCode(law::check).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("laws")
    void saysWhyAndWhatToDoInstead(Law law) {
        assertThat(law.rule().getDescription()).matches("[A-Z].+, because .+; .+ \\(docs/adr/\\d{4}\\)");
    }

    static List<Law> laws() {
        return LAWS;
    }

    private static List<Law> read() {
        var tests = DescribedPredicate.<JavaClass>describe(
                "tests", type -> type.getSimpleName().matches("InMemory.*|.*Contract|.*Test"));
        return new Architecture(
                        GOOD.base(),
                        GOOD.classes().that(DescribedPredicate.not(tests)),
                        GOOD.classes().that(tests),
                        GOOD.schemas(),
                        TableOwners.on(GOOD.classPath()),
                        MigrationRules.on(GOOD.classPath()),
                        GOOD.agreements())
                .laws();
    }
}
