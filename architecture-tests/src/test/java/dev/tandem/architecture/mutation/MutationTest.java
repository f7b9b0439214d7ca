package dev.tandem.architecture.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.architecture.Architecture;
import dev.tandem.architecture.Law;
import dev.tandem.architecture.project.Agreements;
import dev.tandem.architecture.project.ProductionClasses;
import dev.tandem.architecture.project.TestClasses;
import dev.tandem.architecture.schema.MigratedSchemas;
import dev.tandem.architecture.schema.MigrationRules;
import dev.tandem.platform.testkit.OnBothDatabases;
import dev.tandem.platform.testkit.PostgresServer;
import dev.tandem.platform.testkit.statement.TableOwners;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each way to break the real code is caught by the law that is meant for it, and by no other than it must.
@Tag("thorough")
@Tag(OnBothDatabases.TAG)
class MutationTest {
    private static final String BASE = "dev.tandem";
    private static final PostgresServer SERVER = PostgresServer.start();
    private static final Architecture WHOLE = Architecture.of(BASE);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void isCaught(Mutation mutation, @TempDir Path folder) {
        var broken = broken(Mutant.of(mutation.edits(), folder), mutation);

        assertThat(broken)
                .as("the laws that \"%s\" breaks", mutation)
                .hasSize(mutation.wanted().size())
                .allMatch(law -> mutation.wanted().stream().anyMatch(law::startsWith));
    }

    static List<Mutation> mutations() {
        return Stream.of(
                        BoundaryMutations.all(),
                        HabitMutations.all(),
                        SchemaMutations.all(),
                        MixinMutations.all(),
                        TestMutations.all())
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> broken(Mutant mutant, Mutation mutation) {
        return architecture(mutant, mutation).laws().stream()
                .filter(law -> law.rule().evaluate(law.classes()).hasViolation())
                .map(Law::title)
                .toList();
    }

    /// Reads anew only what the mutation may have changed.
    private static Architecture architecture(Mutant mutant, Mutation mutation) {
        var classPath = mutant.loader();
        return new Architecture(
                BASE,
                mutation.changes("/src/main/java/") ? ProductionClasses.of(BASE, classPath) : WHOLE.production(),
                mutation.changes("/src/test/java/") ? TestClasses.in(mutant.testFolders()) : WHOLE.tests(),
                mutation.changes("/db/migration/") ? MigratedSchemas.of(classPath, SERVER) : WHOLE.schemas(),
                TableOwners.on(classPath),
                MigrationRules.on(classPath),
                Agreements.on(classPath));
    }
}
