package dev.tandem.platform.app;

import dev.tandem.platform.jdbc.DatabaseSettings;
import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.jdbc.address.SqliteDatabase;
import dev.tandem.platform.jdbc.pool.ConnectionPool;
import dev.tandem.platform.testkit.GenerousTimeouts;
import dev.tandem.platform.testkit.http.Http;
import dev.tandem.platform.testkit.postgres.PostgresServer;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;

/// The whole application in this process, on a database and with settings of its own.
public record Application(ApplicationContext context) implements AutoCloseable {
    public static final String ACCOUNT = """
            {"username": "ada", "email": "ada@example.org", "full_name": "Ada", "password": "correct horse"}
            """;
    public static final String LOGIN = """
            {"login": "ada", "password": "correct horse"}
            """;
    public static final String TRIP = """
            {
              "title": "Over the Alps", "description": "Two passes and a lot of rain, but the lake on the other side.",
              "status": "published", "start_date": "2026-05-01", "distance_km": 412.5, "countries": ["CH"],
              "tags": ["alps"]
            }
            """;

    public static Application on(Engine engine, Path folder, UnaryOperator<DatabaseSettings> change) {
        return on(engine, folder, change, Map.of());
    }

    /// Starts without usage limits, as tests send from one address in a second what clients
    /// send in an hour.
    public static Application unlimited(Engine engine, Path folder) {
        var none =
                Map.<String, Object>of("tandem.limits.guesses", 0, "tandem.limits.writes", 0, "tandem.limits.bytes", 0);
        return on(engine, folder, settings -> settings, none);
    }

    public static Application on(
            Engine engine, Path folder, UnaryOperator<DatabaseSettings> change, Map<String, Object> properties) {
        if (engine == Engine.SQLITE) {
            var settings = GenerousTimeouts.of(SqliteDatabase.inFile(folder.resolve("x.db")));
            return start(change.apply(settings), properties);
        }
        var server = PostgresServer.shared();
        return start(change.apply(server.settings(server.create())), properties);
    }

    private static Application start(DatabaseSettings settings, Map<String, Object> properties) {
        var context = settings.configure(ApplicationContext.builder("test"))
                .properties(Map.of("micronaut.server.port", -1))
                .properties(properties)
                .start();
        context.getBean(EmbeddedServer.class).start();
        return new Application(context);
    }

    public Http http() {
        return context.getBean(Http.class);
    }

    /// A client that is signed in to an account.
    public Http signedIn() {
        http().post("/v1/accounts", ACCOUNT);
        var session = http().post("/v1/sessions", LOGIN).json();
        return http().with("Authorization", "Bearer " + session.get("access_token"));
    }

    public ConnectionPool pool() {
        return context.getBean(ConnectionPool.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
