package dev.tandem.platform.generator.checkout;

import dev.tandem.platform.generator.wanted.Name;
import dev.tandem.platform.generator.wanted.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The sources to which files are added. No file is ever overwritten.
public final class Checkout {
    private static final Pattern SOURCE =
            Pattern.compile("(modules|platform/(?!generator/)[^/]+)/(?!.*target/)(.*/)?src/main/.*");
    private static final Pattern TABLE = Pattern.compile("create (?:table|view) (\\w+)");
    private static final Pattern ROW = Pattern.compile("@MappedEntity\\(\"(\\w+)\"\\)");
    private static final Pattern ROUTE = Pattern.compile("@Controller\\(\"/v1/([^/\"]+)");

    private final Path root;

    public Checkout(Path root) {
        this.root = root;
        if (!Files.isDirectory(root.resolve("modules"))) {
            throw new Refused("There are no modules in " + root.toAbsolutePath() + "; run this in a source checkout.");
        }
    }

    public boolean hasModule(String module) {
        return Files.exists(root.resolve("modules").resolve(module).resolve("core/pom.xml"));
    }

    public Set<String> tables() {
        var tables = new HashSet<>(found(".sql", TABLE));
        tables.addAll(found("Row.java", ROW));
        return tables;
    }

    /// What follows `/v1/` in the addresses of controllers.
    public Set<String> routes() {
        return found("Controller.java", ROUTE);
    }

    private Set<String> found(String suffix, Pattern pattern) {
        return sources().stream()
                .filter(file -> file.toString().endsWith(suffix))
                .flatMap(file -> pattern.matcher(read(file)).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    /// The sources of modules and of the platform, apart from the generator's template.
    private List<Path> sources() {
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .filter(file ->
                            SOURCE.matcher(root.relativize(file).toString()).matches())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean exists(Path file) {
        return Files.exists(root.resolve(file));
    }

    public String read(Path file) {
        try {
            return Files.readString(root.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Adds and edits all of these files, or none of them.
    public void write(Map<Path, String> added, Map<Path, String> edited) {
        added.keySet().stream().filter(this::exists).findFirst().ifPresent(file -> {
            throw new Refused(file + " is there already; nothing was written.");
        });
        var before = edited.keySet().stream().collect(Collectors.toMap(file -> file, this::read));
        var written = new ArrayList<Path>();
        try {
            for (var file : added.entrySet()) {
                written.add(file.getKey());
                write(file.getKey(), file.getValue());
            }
            for (var file : edited.entrySet()) {
                write(file.getKey(), file.getValue());
            }
        } catch (IOException e) {
            undo(written, before);
            throw new Refused(e.getMessage() + " cannot be written; nothing was changed.");
        }
    }

    private void undo(List<Path> written, Map<Path, String> before) {
        try {
            for (var file : written) {
                if (exists(file)) {
                    Files.delete(root.resolve(file));
                }
            }
            for (var file : before.entrySet()) {
                write(file.getKey(), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Path file, String text) throws IOException {
        var target = root.resolve(file);
        Files.createDirectories(target.getParent());
        Files.writeString(target, text);
    }

    /// Where the model of a module has the aggregate: a package below `model`, or `model`
    /// itself, which is empty.
    public Optional<String> packageOf(String module, Name aggregate) {
        var model = Path.of("modules", module, "core/src/main/java/dev/tandem", module, "model");
        return sources().stream()
                .map(root::relativize)
                .filter(file -> file.startsWith(model) && file.endsWith(aggregate.pascal() + "Id.java"))
                .filter(file -> exists(file.resolveSibling(aggregate.pascal() + ".java")))
                .map(file -> model.relativize(file.getParent()).toString())
                .findFirst();
    }
}
