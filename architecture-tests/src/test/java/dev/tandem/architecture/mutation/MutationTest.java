package dev.tandem.architecture.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.architecture.Architecture;
import dev.tandem.architecture.CheckedRule;
import dev.tandem.architecture.project.ProductionClasses;
import dev.tandem.architecture.project.TestClasses;
import dev.tandem.architecture.schema.MigratedSchemas;
import dev.tandem.platform.migration.catalog.Schema;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each mutation of the real code is reported by the rules that it names, and by no others.
@Tag("thorough")
@Tag(OnBothDatabases.TAG)
class MutationTest {
    private static final String BASE = "dev.tandem";
    private static final Architecture WHOLE = Architecture.of(BASE);
    private static final List<Schema> SCHEMAS = MigratedSchemas.of(WHOLE.classPath());

    @ParameterizedTest
    @MethodSource("mutations")
    void isReportedByTheRulesMeantForIt(Mutation mutation, @TempDir Path folder) {
        assertThat(broken(Mutant.of(mutation.edits(), folder), mutation))
                .as("the rules that \"%s\" breaks", mutation)
                .containsExactlyInAnyOrderElementsOf(mutation.wanted());
    }

    /// A rule without a mutation may forbid nothing that anybody would do.
    @Test
    void hasAMutationForEveryRule() {
        assertThat(mutations())
                .extracting(mutation -> mutation.wanted().getFirst())
                .containsAll(
                        WHOLE.rulesOfCode().stream().map(CheckedRule::title).toList())
                .containsAll(WHOLE.rulesOfSchemas(SCHEMAS).stream()
                        .map(CheckedRule::title)
                        .toList());
    }

    static List<Mutation> mutations() {
        return Stream.of(
                        BoundaryMutations.all(),
                        CodeMutations.all(),
                        SchemaMutations.all(),
                        MixinMutations.all(),
                        TestMutations.all())
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> broken(Mutant mutant, Mutation mutation) {
        var architecture = architecture(mutant, mutation);
        var schemas = mutation.changes("/db/migration/") ? MigratedSchemas.of(architecture.classPath()) : SCHEMAS;
        return Stream.concat(architecture.rulesOfCode().stream(), architecture.rulesOfSchemas(schemas).stream())
                .filter(CheckedRule::isBroken)
                .map(CheckedRule::title)
                .toList();
    }

    /// Reads again only what the mutation may have changed.
    private static Architecture architecture(Mutant mutant, Mutation mutation) {
        var classPath = mutant.loader();
        return new Architecture(
                BASE,
                mutation.changes("/src/main/java/") ? ProductionClasses.of(BASE, classPath) : WHOLE.production(),
                mutation.changes("/src/test/java/") ? TestClasses.in(mutant.testFolders()) : WHOLE.tests(),
                classPath);
    }
}
