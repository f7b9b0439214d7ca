package dev.tandem.platform.app;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/// How the program is started: on the class path it ships with, and with an archive of its classes, which is made once
/// and halves the processor time of every start.
final class ProgramCommand {
    private static final List<String> OPTIONS = List.of(
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            // It lives for seconds, in which optimised code and a second thread to collect garbage do not pay for
            // themselves.
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            // What the virtual machine says of the archive is not the program's.
            "-Xlog:cds*=off");
    private static final Path FOLDER = folder();
    private static final String CLASS_PATH = classPath();
    private static final Path ARCHIVE = archive();

    private ProgramCommand() {}

    static Stream<String> words() {
        return words("-XX:SharedArchiveFile=" + ARCHIVE);
    }

    private static Stream<String> words(String option) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var program = Stream.of(option, "-classpath", CLASS_PATH, Tandem.class.getName());
        return Stream.of(Stream.of(java), OPTIONS.stream(), program).flatMap(it -> it);
    }

    private static Path folder() {
        try {
            return forgotten(Files.createTempDirectory("tandem-program"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Without the testkit, whose clock and data source the program does not have; and in jars, as folders of classes
    /// cannot be archived.
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("testkit"))
                .map(Path::of)
                .map(entry -> Files.isDirectory(entry) ? jar(entry) : entry)
                .map(Path::toString)
                .reduce((left, right) -> left + File.pathSeparator + right)
                .orElseThrow();
    }

    private static Path jar(Path classes) {
        var jar = forgotten(FOLDER.resolve(classes.getFileName() + ".jar"));
        var tool = ToolProvider.findFirst("jar").orElseThrow();
        if (tool.run(System.out, System.err, "--create", "--file", jar.toString(), "-C", classes.toString(), ".")
                != 0) {
            throw new AssertionError("no jar could be made of " + classes);
        }
        return jar;
    }

    private static Path archive() {
        var archive = forgotten(FOLDER.resolve("classes.jsa"));
        var output = forgotten(FOLDER.resolve("output"));
        var seeding = words("-XX:ArchiveClassesAtExit=" + archive);
        try {
            var process = new ProcessBuilder(
                            Stream.concat(seeding, Stream.of("seed", "--demo")).toList())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
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

    /// When the tests end; what was asked for first goes last.
    private static Path forgotten(Path file) {
        file.toFile().deleteOnExit();
        return file;
    }
}
