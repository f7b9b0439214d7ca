package dev.tandem.architecture;

import static java.util.stream.Collectors.joining;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/// Compiles sources within the process of the test.
public final class Compiler {
    private Compiler() {}

    /// Fails with the messages of the compiler.
    ///
    /// @param processing whether the annotation processors on the class path run
    public static void compile(Collection<Path> sources, Path output, Stream<Path> classPath, boolean processing) {
        var options = Stream.of(
                "-nowarn",
                "-parameters",
                processing ? "-proc:full" : "-proc:none",
                "-d",
                output.toString(),
                "-cp",
                classPath.map(Path::toString).collect(joining(File.pathSeparator)));
        var arguments = Stream.concat(options, sources.stream().map(Path::toString));
        var complaints = new ByteArrayOutputStream();
        var exit = ToolProvider.getSystemJavaCompiler()
                .run(null, complaints, complaints, arguments.toArray(String[]::new));
        if (exit != 0) {
            throw new IllegalStateException(complaints.toString(StandardCharsets.UTF_8));
        }
    }

    /// The class path of the running test.
    public static Stream<Path> classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of);
    }
}
