package dev.tandem.architecture.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the teams of a project have allowed, which no rule can know by itself.
///
/// @param dependencies the modules that a module may use; `*` stands for every module
/// @param shared the tables that foreign keys of every module may point to
/// @param bareTables the tables that lack a mixin, each with the reason
public record ArchitectureSettings(
        Map<String, Set<String>> dependencies, Set<String> shared, Map<String, String> bareTables) {
    public static final String FILE = "architecture.properties";
    public static final String EVERY_MODULE = "*";

    private static final String DEPENDENCIES = "dependencies.";
    private static final String SHARED = "shared-tables";
    private static final String BARE = "bare-table.";

    /// Reads `architecture.properties` from the class path; the file must exist, and may be empty.
    public static ArchitectureSettings on(ClassLoader classPath) {
        try (var file = classPath.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("no " + FILE + " on the class path; it may be empty");
            }
            var properties = new Properties();
            properties.load(file);
            return of(properties);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ArchitectureSettings of(Properties properties) {
        var dependencies = new TreeMap<String, Set<String>>();
        var bareTables = new TreeMap<String, String>();
        for (var key : properties.stringPropertyNames()) {
            var value = properties.getProperty(key).strip();
            if (key.startsWith(DEPENDENCIES)) {
                dependencies.put(key.substring(DEPENDENCIES.length()), words(value));
            } else if (key.startsWith(BARE)) {
                bareTables.put(key.substring(BARE.length()), value);
            } else if (!key.equals(SHARED)) {
                throw new IllegalArgumentException(FILE + " has " + key + ", which means nothing");
            }
        }
        return new ArchitectureSettings(dependencies, words(properties.getProperty(SHARED, "")), bareTables);
    }

    private static Set<String> words(String list) {
        return Stream.of(list.split("[,\\s]+")).filter(word -> !word.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }

    public boolean allows(String from, String to) {
        return from.equals(to)
                || allowed(from).contains(to)
                || allowed(EVERY_MODULE).contains(to);
    }

    private Set<String> allowed(String from) {
        return Optional.ofNullable(dependencies.get(from)).orElse(Set.of());
    }
}
