package dev.tandem.platform.app;

import dev.tandem.platform.jdbc.UnusableDatabaseUrl;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts the server on the database that the environment names, and tells where both are.
public final class Tandem {
    private static final Logger LOG = LoggerFactory.getLogger("tandem");

    private Tandem() {}

    public static void main(String[] arguments) {
        try {
            serve(System.getenv());
        } catch (UnusableDatabaseUrl | UnusableSettings e) {
            LOG.error("{}", e.getMessage());
            System.exit(2);
        } catch (RuntimeException e) {
            LOG.error("Tandem did not start: {}", StartFailure.reason(e));
            LOG.debug("Where it failed", e);
            System.exit(1);
        }
    }

    private static void serve(Map<String, String> environment) {
        var settings = Settings.from(environment);
        settings.warning().ifPresent(LOG::warn);
        var context = ApplicationContext.builder()
                .properties(settings.properties())
                .banner(false)
                .start();
        var server = context.getBean(EmbeddedServer.class);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(context), "stop"));
        server.start();
        LOG.info(
                "Data lies in {} ({})",
                settings.database(),
                settings.database().engine().productName());
        LOG.info("Tandem listens on {}", server.getURL());
    }

    /// Requests in flight are finished first, then the database is closed.
    private static void stop(ApplicationContext context) {
        context.close();
        LOG.info("Tandem has stopped");
    }
}
