package dev.tandem.platform.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;

import dev.tandem.platform.generator.wanted.Aggregate;
import dev.tandem.platform.generator.wanted.Field;
import dev.tandem.platform.generator.wanted.Name;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Writes a module with every type of field into a copy of the checkout, and builds it there:
/// its tests play its routes on both databases, and it keeps the architecture rules.
@Tag("thorough")
class GeneratedModuleTest {
    private static final Path PROJECT = Path.of("../..");
    private static final Path LOG = Path.of("target/generated-module.log");
    private static final Set<String> LEFT_OUT = Set.of("target", ".git", "node_modules", "data");

    @TempDir
    private Path root;

    @Test
    void keepsAllRulesAndPassesItsTests() throws Exception {
        copyTheCheckout();
        var generator = new Generator(root);
        var everyType = fields("text(3)", "int", "money", "date", "instant", "boolean", "enum(one|two|two_and_more)");

        generator.addModule(wanted("orchard", "AppleTree", null, everyType));
        for (var more : List.of("Owl", "CustomerSupportConversation", "Hour", "Unit", "Kind")) {
            generator.addAggregate(wanted(
                    "orchard",
                    more,
                    null,
                    List.of(
                            Field.parse("call:text(100000)?"),
                            Field.parse("type:enum(novel|kind)"),
                            Field.parse("key:text(3)"))));
        }
        generator.addChild(wanted("orchard", "MainBranch", "AppleTree", everyType), Name.of("AppleTree"));

        assertThat(maven("-Prun", "-Dargs=db revision --module orchard --autogenerate"))
                .as(() -> "the exit code of the derivation, which ends so: " + end(LOG))
                .isZero();
        assertThat(maven(
                        "spotless:check",
                        "test",
                        "-Dtest=dev/tandem/orchard/**/*Test,dev/tandem/architecture/**/*Test,ReleasedDocumentTest",
                        "-Dtandem.openapi.update=true",
                        "-Dsurefire.failIfNoSpecifiedTests=false"))
                .as(() -> "the exit code of a build that ends so: " + end(LOG))
                .isZero();
    }

    private int maven(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("./mvnw", "-q", "-B", "-ntp", "-o"));
        command.add("-Dmaven.repo.local=" + System.getProperty("tandem.repository"));
        command.addAll(Arrays.asList(arguments));
        return new ProcessBuilder(command)
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(LOG.toFile())
                .start()
                .waitFor();
    }

    private static String end(Path log) {
        var lines = contentOf(log.toFile())
                .lines()
                .filter(line -> line.contains("ERROR"))
                .toList();
        return String.join("\n", lines.subList(0, Math.min(lines.size(), 60)));
    }

    /// One field of each type that must be there, and one that may be absent.
    private static List<Field> fields(String... types) {
        return Arrays.stream(types)
                .flatMap(type -> {
                    var name = type.replaceAll("\\(.*", "");
                    return Stream.of(
                            Field.parse("needed_" + name + ":" + type),
                            Field.parse("other_" + name + ":" + type + "?"));
                })
                .toList();
    }

    private static Aggregate wanted(String module, String name, @Nullable String parent, List<Field> fields) {
        return new Aggregate(
                module, "", Name.of(name), Name.of(name).plural(), parent == null ? null : Name.of(parent), fields);
    }

    private void copyTheCheckout() throws IOException {
        Files.walkFileTree(PROJECT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (LEFT_OUT.contains(folder.getFileName().toString())) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(root.resolve(PROJECT.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, root.resolve(PROJECT.relativize(file)));
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
