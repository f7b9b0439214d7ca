package dev.tandem.platform.app;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What the JVM need not do at every start, in a file that `bin/tandem train` makes (docs/adr/0021).
///
/// `bin/tandem` offers it to the JVM; only the JVM knows whether it has `taken` it, as it does when nothing that
/// matters has changed.
record AotCache(Path file, boolean offered, boolean taken, Path home, String options) {
    private static final List<String> CONDITIONS =
            List.of("another JDK", "another folder", "other libraries", "other options");

    /// The one of this process, if `bin/tandem` started it.
    static Optional<AotCache> ofThisStart() {
        return Optional.ofNullable(System.getProperty("tandem.home"))
                .map(home -> new AotCache(
                        Path.of(System.getProperty("tandem.cache", "")),
                        Boolean.getBoolean("tandem.cache.offered"),
                        // A JVM that refuses the cache which it was offered shares nothing at all.
                        System.getProperty("java.vm.info", "").contains("sharing"),
                        Path.of(home),
                        System.getProperty("tandem.options", "").strip()));
    }

    /// Says whether this start had it, and if not, why; and has it made for the next one.
    String describe() {
        if (offered && taken) {
            return "Started with the AOT cache";
        }
        if (file.toString().isEmpty()) {
            return "Started without an AOT cache: neither " + home
                    + " nor a cache folder of the user can be written to";
        }
        try {
            return offered ? accountOfRefusal() : "Started without an AOT cache; " + made();
        } catch (IOException e) {
            return "Started without an AOT cache, and none can be made: " + e.getMessage();
        }
    }

    /// What was made for this very start and is refused all the same would be so for ever.
    private String accountOfRefusal() throws IOException {
        var change = change();
        return change.isEmpty()
                ? "Started without the AOT cache, which this JVM refuses for reasons of its own"
                : "Started without the AOT cache, which was made for " + change.get() + "; " + made();
    }

    private String made() throws IOException {
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

    private Optional<String> change() throws IOException {
        var made = conditionsFile();
        if (!Files.exists(made)) {
            return Optional.of("who knows what");
        }
        var then = Files.readAllLines(made);
        var now = conditions();
        return IntStream.range(0, now.size())
                .filter(i -> i >= then.size() || !now.get(i).equals(then.get(i)))
                .mapToObj(CONDITIONS::get)
                .findFirst();
    }

    /// Beside the cache, or where the training that makes it is told to leave it.
    private Path conditionsFile() {
        return Path.of(System.getProperty("tandem.cache.conditions", file + ".conditions"));
    }

    /// What the cache being made is good for.
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
