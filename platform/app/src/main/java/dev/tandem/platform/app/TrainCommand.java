package dev.tandem.platform.app;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.tandem.platform.app.settings.ListenSettings;
import dev.tandem.platform.app.settings.Settings;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.web.router.Router;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;

/// Serves a few requests of its own on a database in memory, and ends. `bin/tandem` lets the
/// JVM record the run for the AOT cache.
@Command(
        name = "train",
        description = "Makes the AOT cache, with which the next start is faster; a server without one does so itself.",
        mixinStandardHelpOptions = true)
final class TrainCommand implements Runnable {
    private static final Settings SETTINGS = Settings.from(
            Map.of("DATABASE_URL", "sqlite://", "PORT", "0", ListenSettings.HOST, "127.0.0.1"), Path.of(""));
    private static final int TIMEOUT = 30_000;

    @Override
    public void run() {
        try (var context = ServeCommand.start(SETTINGS)) {
            callRoutes(context);
            var cache = AotCache.ofThisStart();
            if (cache.isPresent()) {
                cache.get().keepConditions();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Calls every route without path variables, so routes that modules add later are covered, too.
    private static void callRoutes(ApplicationContext context) throws IOException {
        var port = context.getBean(EmbeddedServer.class).getPort();
        var routes = context.getBean(Router.class).uriRoutes().toList();
        for (var route : routes) {
            var address = route.getUriMatchTemplate();
            if (address.getVariableNames().isEmpty()) {
                request(port, route.getHttpMethodName() + " " + address.toPathString());
            }
        }
    }

    /// Any response will do: a route that refuses an empty object has read it and has written JSON.
    private static void request(int port, String line) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(TIMEOUT);
            socket.getOutputStream().write("""
                    %s HTTP/1.1\r
                    Host: localhost\r
                    Connection: close\r
                    Content-Type: application/json\r
                    Content-Length: 2\r
                    \r
                    {}""".formatted(line).getBytes(US_ASCII));
            socket.getInputStream().readAllBytes();
        }
    }
}
