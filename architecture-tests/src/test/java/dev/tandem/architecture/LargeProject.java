package dev.tandem.architecture;

import dev.tandem.architecture.project.ArchitectureSettings;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The good fixture, copied many times: a project with many modules of several aggregates each,
/// which builds on Tandem's platform as the project of another team would.
record LargeProject(Path folder, int modules) {
    private static final int AGGREGATES = 3;
    private static final String BASE = "large";
    private static final String GOOD = new FixtureProject("good").base();
    private static final Path FIXTURE = Path.of("src/test/java", GOOD.replace('.', '/'));
    private static final Path MIGRATIONS = Path.of("src/test/fixtures/good/db/migration/shop");

    /// Writes the project below a folder, and compiles it.
    static LargeProject in(Path folder, int modules) throws IOException {
        var project = new LargeProject(folder, modules);
        project.copy(FIXTURE.resolve("stock"), LargeProject::rebased);
        for (var copy : project.copies().toList()) {
            project.copy(FIXTURE.resolve("shop"), text -> copy.in(rebased(text)));
            project.migrate(copy);
        }
        project.writeSettings();
        project.compile(project.production(), LargeProject::isProduction);
        project.compile(project.tests(), Predicate.not(LargeProject::isProduction));
        return project;
    }

    Architecture architecture() throws IOException {
        var classPath =
                new URLClassLoader(new URL[] {production().toUri().toURL()}, ClassLoader.getPlatformClassLoader());
        return Architecture.of(BASE, classPath, List.of(tests()));
    }

    private void writeSettings() throws IOException {
        var shelves = copies().map(copy -> copy.in("bare-table.shelf = as in the fixture"));
        write(
                production().resolve(ArchitectureSettings.FILE),
                Stream.concat(Stream.of("dependencies.* = stock"), shelves).collect(Collectors.joining("\n")));
    }

    /// One aggregate of one module.
    private record Copy(int module, int aggregate) {
        String in(String text) {
            return text.replaceAll("\\bshop\\b", "shop" + module)
                    .replaceAll("Item(?!s)", "Item" + aggregate + "x")
                    .replaceAll("\\b((?:\\w+_)?(?:item|shelf))\\b", "$1_" + module + "_" + aggregate);
        }
    }

    private Stream<Copy> copies() {
        return IntStream.range(0, modules * AGGREGATES).mapToObj(i -> new Copy(i / AGGREGATES, i % AGGREGATES));
    }

    private static String rebased(String text) {
        return text.replace(GOOD + ".platform", "dev.tandem.platform").replace(GOOD, BASE);
    }

    private void copy(Path sources, UnaryOperator<String> change) throws IOException {
        for (var source : files(sources)) {
            var path =
                    FIXTURE.relativize(source).toString().replace(".java", "").replace('/', '.');
            write(
                    folder.resolve("src")
                            .resolve(BASE)
                            .resolve(change.apply(path).replace('.', '/') + ".java"),
                    change.apply(Files.readString(source)));
        }
    }

    private void migrate(Copy copy) throws IOException {
        for (var script : files(MIGRATIONS)) {
            var version = "%02d_%02d00".formatted(copy.module() + 1, copy.aggregate());
            var name = script.getFileName().toString().replaceFirst("01_0900", version);
            write(
                    production()
                            .resolve("db/migration")
                            .resolve(copy.in("shop"))
                            .resolve(MIGRATIONS.relativize(script).resolveSibling(name)),
                    copy.in(Files.readString(script)));
        }
    }

    private void compile(Path output, Predicate<Path> which) throws IOException {
        var sources = files(folder.resolve("src")).stream().filter(which).toList();
        Compiler.compile(sources, output, Stream.concat(Stream.of(production()), Compiler.classPath()), false);
    }

    private static boolean isProduction(Path source) {
        return !source.getFileName().toString().matches("InMemory.*|.*Contract.java|.*Test.java");
    }

    private Path production() {
        return folder.resolve("classes");
    }

    private Path tests() {
        return folder.resolve("test-classes");
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
