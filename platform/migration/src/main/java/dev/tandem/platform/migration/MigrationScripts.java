package dev.tandem.platform.migration;

import dev.tandem.platform.jdbc.address.Engine;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// All migration scripts on the class path for one database. A module brings its own, in
/// `db/migration/<module>/<dialect>/`.
@Singleton
public final class MigrationScripts {
    private static final String ROOT = "db/migration";

    private final List<MigrationScript> scripts = new ArrayList<>();

    @Inject
    MigrationScripts(@Property(name = Engine.PROPERTY) String dialect) throws IOException, URISyntaxException {
        this(MigrationScripts.class.getClassLoader(), dialect);
    }

    private MigrationScripts(ClassLoader classPath, String dialect) throws IOException, URISyntaxException {
        for (URL root : Collections.list(classPath.getResources(ROOT))) {
            collect(root, dialect);
        }
    }

    /// Reads the scripts of a class path for one database, without an application.
    public static MigrationScripts on(ClassLoader classPath, Engine engine) {
        try {
            return new MigrationScripts(classPath, engine.dialect());
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("cannot read the migrations of the class path", e);
        }
    }

    public List<MigrationScript> all() {
        return scripts;
    }

    Optional<MigrationScript> find(String path) {
        return scripts.stream().filter(script -> script.path().equals(path)).findFirst();
    }

    private void collect(URL root, String dialect) throws IOException, URISyntaxException {
        if (root.openConnection() instanceof JarURLConnection inJar) {
            // A file system by URI would be shared, and could be opened only once at a time.
            try (var jar =
                    FileSystems.newFileSystem(Path.of(inJar.getJarFileURL().toURI()))) {
                collect(jar.getPath(ROOT), dialect);
            }
        } else {
            collect(Path.of(root.toURI()), dialect);
        }
    }

    private void collect(Path root, String dialect) throws IOException {
        try (var files = Files.find(root, 3, (file, attributes) -> attributes.isRegularFile())) {
            for (Path file : (Iterable<Path>) files::iterator) {
                var path = root.relativize(file);
                if (path.getNameCount() == 3 && path.getName(1).toString().equals(dialect)) {
                    scripts.add(new MigrationScript(
                            path.getName(0).toString(), path.getName(2).toString(), Files.readString(file)));
                }
            }
        }
    }
}
