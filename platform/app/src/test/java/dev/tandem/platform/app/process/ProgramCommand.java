package dev.tandem.platform.app.process;

import dev.tandem.platform.app.Tandem;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.spi.ToolProvider;

/// The command line of the program: the class path that it ships with, and an archive of its
/// classes, which is made once and halves the processor time of every start.
final class ProgramCommand {
    private static final List<String> OPTIONS = List.of(
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            // A program of some seconds gains nothing from optimised
            // code or a second thread for garbage collection.
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            // Messages of the JVM about the archive do not belong to the output of the program.
            "-Xlog:cds*=off");
    private static final Set<String> SETTINGS =
            Set.of("DATABASE_URL", "DIRECT_URL", "PORT", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS");
    private static final Path FOLDER = folder();
    private static final String CLASS_PATH = classPath();
    private static final Path ARCHIVE = archive();

    private ProgramCommand() {}

    static List<String> words() {
        return words("-XX:SharedArchiveFile=" + ARCHIVE);
    }

    /// Removes settings that the environment of the tests may have.
    static ProcessBuilder process(List<String> words, Path folder, Path output) {
        var process = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        process.environment().keySet().removeIf(name -> SETTINGS.contains(name) || name.startsWith("TANDEM_"));
        return process;
    }

    private static List<String> words(String option) {
        var words = new ArrayList<String>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(OPTIONS);
        words.addAll(List.of(option, "-classpath", CLASS_PATH, Tandem.class.getName()));
        return words;
    }

    private static Path folder() {
        try {
            return deletedAtExit(Files.createTempDirectory("tandem-program"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The class path without the testkit, whose clock and data source the program does not
    /// have. Folders are packed into jars, as folders of classes cannot be archived.
    private static String classPath() {
        var jars = new ArrayList<String>();
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (!entry.contains("testkit")) {
                jars.add(Files.isDirectory(Path.of(entry)) ? jar(entry, jars.size()) : entry);
            }
        }
        return String.join(File.pathSeparator, jars);
    }

    private static String jar(String classes, int number) {
        var jar = deletedAtExit(FOLDER.resolve(number + ".jar")).toString();
        var tool = ToolProvider.findFirst("jar").orElseThrow();
        if (tool.run(System.out, System.err, "--create", "--file", jar, "-C", classes, ".") != 0) {
            throw new AssertionError("no jar could be made of " + classes);
        }
        return jar;
    }

    private static Path archive() {
        var archive = deletedAtExit(FOLDER.resolve("classes.jsa"));
        var output = deletedAtExit(FOLDER.resolve("output"));
        var seeding = words("-XX:ArchiveClassesAtExit=" + archive);
        seeding.addAll(List.of("seed", "--demo"));
        try {
            var process = process(seeding, FOLDER, output);
            process.environment().put("DATABASE_URL", "sqlite://");
            if (process.start().waitFor() != 0) {
                throw new AssertionError("no archive could be made:\n" + Files.readString(output));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError("stopped while an archive was made", e);
        }
        return archive;
    }

    /// Files are deleted in reverse order, so their folder is deleted last.
    private static Path deletedAtExit(Path file) {
        file.toFile().deleteOnExit();
        return file;
    }
}
