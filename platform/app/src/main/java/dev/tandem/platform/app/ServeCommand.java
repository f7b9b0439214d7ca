package dev.tandem.platform.app;

import dev.tandem.platform.app.settings.EnvironmentFile;
import dev.tandem.platform.app.settings.Settings;
import dev.tandem.platform.app.start.StartFailure;
import dev.tandem.platform.jdbc.seed.DemoDataCheck;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;

/// Starts the server, and logs where it listens and where its data lies.
@Command(
        name = "serve",
        description = "Starts the server.",
        mixinStandardHelpOptions = true,
        footer = ServeCommand.VARIABLES)
final class ServeCommand implements Runnable {
    static final String VARIABLES = """

            Settings are environment variables, among them:
              DATABASE_URL       postgresql://user:password@host:5432/database, or
                                 sqlite:///./file.db; otherwise data/tandem.db here
              PORT               where the server listens (8080)
              TANDEM_HOST        the address that it listens on; 0.0.0.0 for all
              TANDEM_SERVER_KEY  signs access tokens; needed beside PostgreSQL
              TANDEM_LOG_FORMAT  text, or json
            docs/operations.md and docs/databases.md of the sources have them all.""";

    private static final Logger LOG = LoggerFactory.getLogger("tandem");

    @Override
    public void run() {
        var folder = Path.of("");
        var file = EnvironmentFile.in(folder);
        var settings = Settings.from(file.overriddenBy(System.getenv()), folder);
        if (file.exists()) {
            LOG.info(
                    "Settings that the environment lacks come from {}",
                    file.path().toAbsolutePath());
            file.warning().ifPresent(LOG::warn);
        }
        settings.warnings().forEach(LOG::warn);
        var context = start(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(context), "stop"));
        var database = settings.database().database();
        var port = context.getBean(EmbeddedServer.class).getPort();
        LOG.info("Data lies in {} ({})", database, database.engine().productName());
        LOG.info("Tandem listens on {}", settings.listen().describe(port));
        AotCache.ofThisStart().map(AotCache::describe).ifPresent(LOG::info);
        Thread.startVirtualThread(() -> warnOfDemoData(context));
    }

    /// The look for demo data runs beside the start, which it does not slow down.
    private static void warnOfDemoData(ApplicationContext context) {
        try {
            context.getBeansOfType(DemoDataCheck.class).stream()
                    .flatMap(warning -> warning.find().stream())
                    .forEach(LOG::warn);
        } catch (RuntimeException e) {
            LOG.debug("Nobody could look for demo data, which matters to no request", e);
        }
    }

    static ApplicationContext start(Settings settings) {
        // All settings are at hand, so Micronaut need not look for remote configuration.
        var builder = ApplicationContext.builder().banner(false).bootstrapEnvironment(false);
        var context = settings.configure(builder).build();
        try {
            context.start().getBean(EmbeddedServer.class).start();
            return context;
        } catch (RuntimeException e) {
            throw StartFailure.of(e, settings.database());
        }
    }

    /// Requests in flight finish first, then the database is closed.
    private static void stop(ApplicationContext context) {
        LOG.info("Tandem stops; requests in flight are finished first");
        context.close();
        LOG.info("Tandem has stopped");
    }
}
