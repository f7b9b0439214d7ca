package dev.tandem.platform.migration.source;

import dev.tandem.platform.migration.problem.MigrationProblem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Where the migrations of modules lie in a source checkout.
final class SourceFolders {
    private static final String MIGRATIONS = "src/main/resources/db/migration";
    private static final String PLATFORM = "platform";

    private SourceFolders() {}

    /// The folder of a module's migrations, in the nearest checkout around a folder. It need not
    /// exist yet.
    static Path scripts(Path folder, String module) {
        var asked = folder.toAbsolutePath().normalize();
        return checkout(asked)
                .filter(_ -> module.matches("[a-z][a-z0-9]*"))
                .map(root -> root.resolve(module.equals(PLATFORM) ? PLATFORM : "modules/" + module)
                        .resolve("jdbc"))
                .filter(part -> Files.exists(part.resolve("pom.xml")))
                .map(part -> part.resolve(MIGRATIONS).resolve(module))
                .orElseThrow(() -> MigrationProblem.NO_SOURCES.with(asked, module));
    }

    private static Optional<Path> checkout(Path folder) {
        for (var root = folder; root != null; root = root.getParent()) {
            if (Files.exists(root.resolve("pom.xml")) && Files.isDirectory(root.resolve("modules"))) {
                return Optional.of(root);
            }
        }
        return Optional.empty();
    }
}
