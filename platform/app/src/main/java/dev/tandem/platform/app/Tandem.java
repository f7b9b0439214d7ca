package dev.tandem.platform.app;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts the server on the database that the environment names, and tells where both are.
public final class Tandem {
    private static final Logger LOG = LoggerFactory.getLogger("tandem");

    private Tandem() {}

    public static void main(String[] arguments) {
        try {
            serve(Settings.from(System.getenv(), Path.of("")));
        } catch (UnusableSettings e) {
            fail(2, e);
        } catch (StartFailure e) {
            fail(e.exitCode(), e);
        }
    }

    private static void serve(Settings settings) {
        settings.warnings().forEach(LOG::warn);
        var context =
                settings.configure(ApplicationContext.builder().banner(false)).build();
        var database = settings.database().database();
        try {
            var server = context.start().getBean(EmbeddedServer.class).start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(context), "stop"));
            LOG.info("Data lies in {} ({})", database, database.engine().productName());
            LOG.info("Tandem listens on http://localhost:{}", server.getPort());
        } catch (RuntimeException e) {
            throw StartFailure.of(e, settings.database());
        }
    }

    /// Requests in flight are finished first, then the database is closed.
    private static void stop(ApplicationContext context) {
        LOG.info("Tandem stops; requests in flight are finished first");
        context.close();
        LOG.info("Tandem has stopped");
    }

    private static void fail(int exitCode, Exception reason) {
        LOG.error("{}", reason.getMessage());
        LOG.debug("Where it failed", reason);
        System.exit(exitCode);
    }
}
