package dev.tandem.platform.testkit.pgbouncer;

import dev.tandem.platform.testkit.Await;
import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The program `pgbouncer` while it runs, with its configuration and its log in a folder of
/// its own.
final class PgBouncerProcess implements AutoCloseable {
    private static final int SECONDS_TO_STOP = 5;

    private final Path configuration;
    private final Path log;
    private final Process process;

    private PgBouncerProcess(Path program, Path folder, String text) throws IOException {
        configuration = Files.writeString(folder.resolve("pgbouncer.ini"), text);
        log = folder.resolve("pgbouncer.log");
        process = new ProcessBuilder(command(program, configuration))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    }

    static PgBouncerProcess start(String configuration, int port) throws IOException, InterruptedException {
        var process = new PgBouncerProcess(program(), Files.createTempDirectory("tandem-pgbouncer"), configuration);
        process.await(port);
        return process;
    }

    private static Path program() {
        var path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return Stream.concat(Stream.of(path.split(File.pathSeparator)), Stream.of("/usr/sbin"))
                .map(folder -> Path.of(folder, "pgbouncer"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "These tests need the program pgbouncer: install the Debian package of that name."));
    }

    /// The command line. PgBouncer refuses to run as root unless it is told another user to
    /// change to.
    private static List<String> command(Path program, Path configuration) {
        return System.getProperty("user.name").equals("root")
                ? List.of(program.toString(), "-u", "nobody", configuration.toString())
                : List.of(program.toString(), configuration.toString());
    }

    private void await(int port) throws IOException, InterruptedException {
        var end = System.nanoTime() + Await.TIMEOUT.toNanos();
        while (!accepts(port)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                process.destroyForcibly();
                throw new IOException("it says:\n" + Files.readString(log));
            }
            Thread.sleep(20);
        }
    }

    private static boolean accepts(int port) throws IOException {
        try {
            new PgBouncerConsole(port).close();
            return true;
        } catch (ConnectException _) {
            return false;
        }
    }

    List<String> log() throws IOException {
        return Files.readAllLines(log);
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, SECONDS_TO_STOP, TimeUnit.SECONDS)
                .join();
        process.destroyForcibly();
        Files.delete(configuration);
        Files.delete(log);
        Files.delete(Objects.requireNonNull(log.getParent()));
    }
}
