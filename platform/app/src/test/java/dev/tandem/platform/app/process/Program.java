package dev.tandem.platform.app.process;

import dev.tandem.platform.app.Application;
import dev.tandem.platform.testkit.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The program in a process of its own.
final class Program implements AutoCloseable {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Process process;
    private final Path output;
    private @Nullable String token;

    private Program(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /// Starts the server on a free port, unless the environment names one. Its output goes to
    /// `logs`.
    ///
    /// `before` is a command that gets the command line of the program as its last arguments.
    static Program start(Path folder, Path logs, Map<String, String> environment, String... before) throws IOException {
        return start(folder, logs, environment, Stream.concat(Stream.of(before), ProgramCommand.words().stream()));
    }

    /// Runs the program with arguments, on the embedded database of the folder.
    static Program run(Path folder, Path logs, String... arguments) throws IOException {
        return run(folder, logs, Map.of(), arguments);
    }

    /// Runs the program with arguments, on the database that the environment names.
    static Program run(Path folder, Path logs, Map<String, String> environment, String... arguments)
            throws IOException {
        return start(folder, logs, environment, Stream.concat(ProgramCommand.words().stream(), Stream.of(arguments)));
    }

    private static Program start(Path folder, Path logs, Map<String, String> environment, Stream<String> words)
            throws IOException {
        var output = logs.resolve("tandem.log");
        var process = ProgramCommand.process(words.toList(), folder, output);
        process.environment().put("PORT", "0");
        process.environment().putAll(environment);
        return new Program(process.start(), output);
    }

    /// The address that the program prints.
    String address() throws InterruptedException {
        awaitLine("Tandem listens on");
        return lines().stream()
                .filter(line -> line.contains("Tandem listens on"))
                .map(line -> "http://localhost:" + line.replaceFirst(".*localhost:(\\d+).*", "$1"))
                .findFirst()
                .orElseThrow();
    }

    /// Sends all later requests with the token of a new account.
    void signIn() throws Exception {
        post("/v1/accounts", Application.ACCOUNT).get();
        var session = post("/v1/sessions", Application.LOGIN).get().body();
        token = session.replaceFirst(".*\"access_token\":\"([^\"]+)\".*", "$1");
    }

    /// Sends all later requests with the token of the other program's account.
    void signInAs(Program other) {
        token = other.token;
    }

    CompletableFuture<HttpResponse<String>> get(String path) throws InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address() + path)));
    }

    CompletableFuture<HttpResponse<String>> post(String path, String body) throws InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address() + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private CompletableFuture<HttpResponse<String>> send(HttpRequest.Builder request) {
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return CLIENT.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /// Waits for a line that matches, and fails with the whole output if none comes.
    void awaitLine(String regex) throws InterruptedException {
        var pattern = Pattern.compile(regex);
        var end = System.nanoTime() + Await.TIMEOUT.toNanos();
        while (lines().stream().noneMatch(line -> pattern.matcher(line).find())) {
            if (System.nanoTime() > end || !process.isAlive()) {
                throw new AssertionError("no line like " + regex + " in:\n" + String.join("\n", lines()));
            }
            process.waitFor(50, TimeUnit.MILLISECONDS);
        }
    }

    /// Stops the program as systemd and Docker do. Ctrl-C would not reach it when the build
    /// runs in the background.
    void terminate() throws IOException, InterruptedException {
        run("kill", "-TERM", String.valueOf(process.pid()));
    }

    /// From now on no file that the program writes may grow beyond this size.
    void limitFiles(String bytes) throws IOException, InterruptedException {
        run("prlimit", "--pid", String.valueOf(process.pid()), "--fsize=" + bytes + ":unlimited");
    }

    /// A file as the program sees it, which may have mounts of its own.
    Path asSeenByProgram(Path file) {
        return Path.of("/proc/" + process.pid() + "/root" + file.toAbsolutePath());
    }

    private static void run(String... command) throws IOException, InterruptedException {
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new AssertionError("failed: " + String.join(" ", command));
        }
    }

    int awaitExit() throws InterruptedException {
        if (!process.waitFor(Await.TIMEOUT.toMinutes(), TimeUnit.MINUTES)) {
            throw new AssertionError("still runs:\n" + String.join("\n", lines()));
        }
        return process.exitValue();
    }

    /// The output without what differs each time: the time of day, request ids and durations.
    List<String> lines() {
        try {
            return Files.readAllLines(output).stream()
                    .map(line -> line.replaceFirst("^\\d{2}:\\d{2}:\\d{2}\\.\\d{3} ", "")
                            .replaceFirst("\\[[0-9a-f-]{36}] ", "ID ")
                            .replaceAll("\\d+\\.\\d ms", "N ms"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
