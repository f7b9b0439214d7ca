package dev.tandem.platform.migration.source;

import dev.tandem.platform.migration.problem.MigrationProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Where the migrations of modules lie in a source checkout.
///
/// @param asked the folder that was asked for, which may lie anywhere in the checkout
/// @param root the topmost folder around it that is built by Maven
record SourceFolders(Path asked, Path root) {
    private static final String MIGRATIONS = "src/main/resources/db/migration";
    private static final Set<String> OTHERS = Set.of("target", "node_modules", ".git", "test");

    static SourceFolders of(Path folder) {
        var root = folder.toAbsolutePath().normalize();
        for (var parent = root; parent != null; parent = parent.getParent()) {
            if (Files.exists(parent.resolve("pom.xml"))) {
                root = parent;
            }
        }
        return new SourceFolders(folder.toAbsolutePath().normalize(), root);
    }

    /// The folder of a module's migrations, which may have none yet.
    Path scripts(String module) {
        var existing = found(Path.of(MIGRATIONS, module));
        if (!existing.isEmpty()) {
            return existing.getFirst();
        }
        var newModule = root.resolve("modules").resolve(module).resolve("jdbc");
        if (!module.matches("[a-z][a-z0-9]*") || !Files.isDirectory(newModule)) {
            throw MigrationProblem.NO_SOURCES.with(asked, module);
        }
        return newModule.resolve(MIGRATIONS).resolve(module);
    }

    private List<Path> found(Path ending) {
        var found = new ArrayList<Path>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    if (folder.endsWith(ending)) {
                        found.add(folder);
                    }
                    return OTHERS.contains(String.valueOf(folder.getFileName()))
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }
            });
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
