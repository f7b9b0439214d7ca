package dev.tandem.platform.migration.script;

import dev.tandem.platform.jdbc.address.Engine;
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

/// Reads the scripts of a class path for one database.
final class ClassPathScripts {
    private static final String ROOT = "db/migration";

    private final Engine engine;
    private final List<MigrationScript> found = new ArrayList<>();

    private ClassPathScripts(Engine engine) {
        this.engine = engine;
    }

    static List<MigrationScript> read(ClassLoader classPath, Engine engine) throws IOException, URISyntaxException {
        var scripts = new ClassPathScripts(engine);
        for (URL root : Collections.list(classPath.getResources(ROOT))) {
            scripts.collect(root);
        }
        return scripts.found;
    }

    private void collect(URL root) throws IOException, URISyntaxException {
        if (root.openConnection() instanceof JarURLConnection inJar) {
            // A file system by URI would be shared, and could be opened only once at a time.
            try (var jar =
                    FileSystems.newFileSystem(Path.of(inJar.getJarFileURL().toURI()))) {
                collect(jar.getPath(ROOT));
            }
        } else {
            collect(Path.of(root.toURI()));
        }
    }

    private void collect(Path root) throws IOException {
        try (var files = Files.find(root, 3, (file, attributes) -> attributes.isRegularFile())) {
            for (Path file : (Iterable<Path>) files::iterator) {
                var path = root.relativize(file);
                if (path.getNameCount() == 3 && path.getName(1).toString().equals(engine.dialect())) {
                    var module = path.getName(0).toString();
                    found.add(
                            new MigrationScript(engine, module, path.getName(2).toString(), Files.readString(file)));
                }
            }
        }
    }
}
