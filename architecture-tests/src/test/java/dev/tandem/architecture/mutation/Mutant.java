package dev.tandem.architecture.mutation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.tandem.architecture.Compiler;
import dev.tandem.architecture.project.Checkout;
import dev.tandem.architecture.project.TestClasses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/// The checkout as it would be compiled after a mutation: copies of the modules that the
/// mutation changes, and the other modules as they are.
final class Mutant {
    private static final Path PRODUCTION = Path.of("target", "classes");
    private static final Path TESTS = Path.of("target", "test-classes");

    private final List<Edit> edits;
    private final Path folder;

    private Mutant(List<Edit> edits, Path folder) {
        this.edits = edits;
        this.folder = folder;
    }

    static Mutant of(List<Edit> edits, Path folder) {
        return of(edits, folder, false);
    }

    /// Compiles as the build does, with annotation processors.
    static Mutant processed(List<Edit> edits, Path folder) {
        return of(edits, folder, true);
    }

    private static Mutant of(List<Edit> edits, Path folder, boolean processing) {
        var mutant = new Mutant(edits, folder);
        mutant.copyModules();
        edits.forEach(mutant::apply);
        mutant.compile(processing);
        return mutant;
    }

    private void copyModules() {
        edits.stream()
                .map(this::compiled)
                .distinct()
                .forEach(module -> copy(Checkout.root().resolve(folder.relativize(module)), module));
    }

    /// The folder of the copy that an edit changes.
    private Path compiled(Edit edit) {
        return folder.resolve(edit.module()).resolve(edit.isTest() ? TESTS : PRODUCTION);
    }

    private void apply(Edit edit) {
        var text = edit.textAfter(sources());
        var output = compiled(edit);
        delete(output.resolve(edit.path().replace(".java", ".class")));
        if (!text.isEmpty()) {
            write(edit.isJava() ? source(edit) : output.resolve(edit.path()), text);
        }
    }

    private Path sources() {
        return folder.resolve("sources");
    }

    private Path source(Edit edit) {
        return sources().resolve(edit.file());
    }

    /// Compiles all files of a module at once, and modules in the order of the edits, as a
    /// later module may need an earlier one.
    private void compile(boolean processing) {
        edits.stream()
                .filter(edit -> edit.isJava() && Files.exists(source(edit)))
                .collect(groupingBy(this::compiled, LinkedHashMap::new, mapping(this::source, toList())))
                .forEach((output, sources) -> Compiler.compile(sources, output, wholeClassPath(), processing));
    }

    /// The class path of the running test, with copies in place of the modules that were copied.
    List<Path> classPath() {
        return Compiler.classPath().map(this::copied).toList();
    }

    /// The copy of a jar or folder of the checkout, if there is one.
    private Path copied(Path entry) {
        var path = entry.toAbsolutePath();
        if (!path.startsWith(Checkout.root())) {
            return path;
        }
        var copy = folder.resolve(Checkout.root().relativize(path))
                .resolveSibling(path.endsWith(TESTS) ? TESTS.getFileName() : PRODUCTION.getFileName());
        return Files.isDirectory(copy) ? copy : path;
    }

    ClassLoader loader() {
        return new URLClassLoader(
                classPath().stream().map(Mutant::url).toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    /// The class path with the tests of every module.
    Stream<Path> wholeClassPath() {
        return Stream.concat(classPath().stream(), testFolders().stream());
    }

    List<Path> testFolders() {
        return TestClasses.folders().stream().map(this::copied).toList();
    }

    private static URL url(Path entry) {
        try {
            return entry.toUri().toURL();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try {
            Files.walkFileTree(from, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    var copy = to.resolve(from.relativize(file));
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
