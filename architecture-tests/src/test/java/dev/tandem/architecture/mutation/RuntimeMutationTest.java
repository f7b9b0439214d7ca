package dev.tandem.architecture.mutation;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.testkit.database.OnBothDatabases;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Tests of modules that run on broken code, in a process of their own, fail with the
/// expected message.
@Tag("thorough")
@Tag(OnBothDatabases.TAG)
class RuntimeMutationTest {

    @ParameterizedTest
    @MethodSource("mutations")
    void isCaughtWhileTestsRun(RuntimeMutation mutation, @TempDir Path folder) throws Exception {
        var output = run(Mutant.processed(mutation.edits(), folder), mutation.test());

        assertThat(output)
                .contains(mutation.expectedOutput())
                .contains(":SQLite:", ":PostgreSQL:", SingleTestLauncher.FAILED);
    }

    /// If this test failed, every mutation would seem to be caught.
    @Test
    void passesWhileNothingIsBroken(@TempDir Path folder) throws Exception {
        var output = run(
                Mutant.of(List.of(), folder), RuntimeMutations.all().getFirst().test());

        assertThat(output).doesNotContain(SingleTestLauncher.FAILED).contains(SingleTestLauncher.PASSED);
    }

    static List<RuntimeMutation> mutations() {
        return RuntimeMutations.all();
    }

    /// The test classes of the platform are left out, as they bring beans that no module has.
    private static String classPath(Mutant mutant) {
        return Stream.concat(
                        mutant.classPath().stream(),
                        mutant.testFolders().stream()
                                .filter(folder -> folder.toString().contains("/modules/")))
                .map(Path::toString)
                .collect(joining(File.pathSeparator));
    }

    private static String run(Mutant mutant, String test) throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        classPath(mutant),
                        SingleTestLauncher.class.getName(),
                        test)
                .redirectErrorStream(true)
                .start();
        try (var output = process.getInputStream()) {
            return new String(output.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
