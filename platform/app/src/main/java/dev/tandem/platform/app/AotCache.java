package dev.tandem.platform.app;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The file in which the JVM keeps work of its start for later starts; `bin/tandem train`
/// creates it (docs/adr/0021).
///
/// `bin/tandem` offers the file to the JVM. The JVM takes it when nothing that matters has
/// changed, and only the JVM knows whether it did.
record AotCache(Path file, boolean offered, boolean used, Path home, String options) {
    private static final List<String> CONDITIONS =
            List.of("another JDK", "another folder", "other libraries", "other options");

    /// The cache of this process, if `bin/tandem` started the process.
    static Optional<AotCache> ofThisStart() {
        return Optional.ofNullable(System.getProperty("tandem.home"))
                .map(home -> new AotCache(
                        Path.of(System.getProperty("tandem.cache", "")),
                        Boolean.getBoolean("tandem.cache.offered"),
                        // A JVM that refuses the cache it was offered shares no classes.
                        System.getProperty("java.vm.info", "").contains("sharing"),
                        Path.of(home),
                        System.getProperty("tandem.options", "").strip()));
    }

    /// Says whether this start used the cache, and if not, why. It starts the training for the
    /// next start when that would help.
    String describe() {
        if (offered && used) {
            return "Started with the AOT cache";
        }
        if (file.toString().isEmpty()) {
            return "Started without an AOT cache: neither " + home
                    + " nor a cache folder of the user can be written to";
        }
        try {
            return offered ? describeRefusal() : "Started without an AOT cache; " + startTraining();
        } catch (IOException e) {
            return "Started without an AOT cache, and none can be made: " + e.getMessage();
        }
    }

    /// A cache that was made under the conditions of this start and is refused nevertheless
    /// would be refused again, so no new one is made.
    private String describeRefusal() throws IOException {
        var change = changedCondition();
        return change.isEmpty()
                ? "Started without the AOT cache, which this JVM refuses for reasons of its own"
                : "Started without the AOT cache, which was made for " + change.get() + "; " + startTraining();
    }

    private String startTraining() throws IOException {
        var folder = file.toAbsolutePath().getParent();
        if (!Files.isWritable(folder)) {
            return folder + " cannot be written to";
        }
        new ProcessBuilder("nice", "-n", "19", home.resolve("bin/tandem").toString(), "train")
                .redirectErrorStream(true)
                .redirectOutput(Path.of(file + ".log").toFile())
                .start();
        return "one is being made for the next start";
    }

    private Optional<String> changedCondition() throws IOException {
        var made = conditionsFile();
        if (!Files.exists(made)) {
            return Optional.of("unknown conditions");
        }
        var then = Files.readAllLines(made);
        var now = conditions();
        return IntStream.range(0, now.size())
                .filter(i -> i >= then.size() || !now.get(i).equals(then.get(i)))
                .mapToObj(CONDITIONS::get)
                .findFirst();
    }

    /// The file lies beside the cache, or where the running training is told to write it.
    private Path conditionsFile() {
        return Path.of(System.getProperty("tandem.cache.conditions", file + ".conditions"));
    }

    /// Writes the conditions under which the cache in training can be used.
    void keepConditions() throws IOException {
        Files.write(conditionsFile(), conditions());
    }

    private List<String> conditions() throws IOException {
        return List.of(
                System.getProperty("java.home") + " " + Runtime.version(), home.toString(), libraries(), options);
    }

    private String libraries() throws IOException {
        try (var files = Files.list(home.resolve("lib"))) {
            return files.sorted().map(AotCache::traits).collect(joining(" "));
        }
    }

    private static String traits(Path library) {
        var file = library.toFile();
        return file.getName() + ":" + file.length() + ":" + file.lastModified();
    }
}
