package dev.tandem.platform.app.settings;

import static java.util.stream.Collectors.joining;

import dev.tandem.platform.jdbc.DatabaseSettings;
import dev.tandem.platform.jdbc.PoolSettings;
import dev.tandem.platform.jdbc.SqliteSettings;
import dev.tandem.platform.jdbc.SqliteSettings.Synchronous;
import dev.tandem.platform.jdbc.address.Database;
import dev.tandem.platform.jdbc.address.PostgresDatabase;
import dev.tandem.platform.jdbc.address.SqliteDatabase;
import dev.tandem.platform.jdbc.address.UnusableDatabaseUrl;
import dev.tandem.platform.jdbc.file.PrivateFile;
import io.micronaut.context.ApplicationContextBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the environment says: the database and its pool, where to listen, the server key, which
/// a database in memory does without, limits, and the names of variables that are no settings.
public record Settings(
        DatabaseSettings database,
        ListenSettings listen,
        @Nullable ConfiguredServerKey serverKey,
        WebSettings web,
        LimitSettings limits,
        int syncDays,
        boolean embedded,
        List<String> unknown) {
    private static final String URL = "DATABASE_URL";
    private static final String DIRECT_URL = "DIRECT_URL";
    private static final String EMBEDDED = "data/tandem.db";
    private static final int HOUR = 3_600;
    private static final int SYNC_DAYS = 30;

    /// The embedded database lies in `folder` when the environment names no other one.
    public static Settings from(Map<String, String> variables, Path folder) {
        var environment = new Environment(variables);
        var settings = database(environment, folder);
        var embedded = environment.text(URL).isEmpty();
        return new Settings(
                settings,
                ListenSettings.from(environment, embedded),
                serverKey(environment, settings.database()),
                WebSettings.from(environment),
                LimitSettings.from(environment),
                environment.number("TANDEM_SYNC_DAYS", SYNC_DAYS, 1, 3_650),
                embedded,
                environment.unknown());
    }

    /// The settings of a command that serves no requests and so needs neither key nor port.
    public static DatabaseSettings database(Environment environment, Path folder) {
        environment.value(LogFormatProperty.VARIABLE, "must be text or json", LogFormatProperty::known);
        var database = environment
                .text(URL)
                .map(text -> database(URL, text))
                .orElseGet(() -> embedded(folder.resolve(EMBEDDED)));
        return DatabaseSettings.of(database)
                .withDirect(direct(environment, database).orElse(null))
                .with(pool(environment))
                .with(sqlite(environment))
                .migratingOnStart(environment
                        .value("TANDEM_MIGRATE", "must be on-start or by-command", Settings::onStart)
                        .orElse(false))
                .echoing(environment.flag("TANDEM_SQL_ECHO"));
    }

    public List<String> warnings() {
        var warnings = new ArrayList<String>();
        for (var name : unknown) {
            warnings.add(
                    name + " is no setting, and changes nothing. docs/operations.md and docs/databases.md list them.");
        }
        if (embedded) {
            warnings.add("DATABASE_URL is not set: the data goes into an embedded SQLite file."
                    + " Set it to use a PostgreSQL server.");
        }
        if (embedded && database.database() instanceof SqliteDatabase lite) {
            Optional.ofNullable(lite.file()).flatMap(Settings::openFolder).ifPresent(warnings::add);
        }
        if (database.database() instanceof PostgresDatabase server && server.pooled() && database.direct() == null) {
            warnings.add("DIRECT_URL is not set: migrations go through the pooler."
                    + " Set it to lead them to the server itself.");
        }
        return warnings;
    }

    /// The folder existed before Tandem, so its rights stay as they are.
    private static Optional<String> openFolder(Path file) {
        var folder = new PrivateFile(file).folder();
        return PrivateFile.rightsOfOthers(folder)
                .map(rights -> "The folder %1$s is open to others (%2$s). Close it with: chmod 700 %1$s"
                        .formatted(folder, rights));
    }

    public ApplicationContextBuilder configure(ApplicationContextBuilder context) {
        database.configure(context)
                .properties(listen.properties())
                // A server on a developer's machine can refuse pages of other origins. Behind a
                // proxy that calls it localhost, this check would refuse allowed pages.
                .properties(Map.of("micronaut.server.cors.localhost-pass-through", !embedded))
                .properties(web.properties())
                .properties(limits.properties())
                .properties(Map.of("tandem.sync.kept", syncDays + "d"));
        return serverKey == null ? context : context.properties(Map.of("tandem.server-key", serverKey.text()));
    }

    private static @Nullable ConfiguredServerKey serverKey(Environment environment, Database database) {
        var given = environment.text(ConfiguredServerKey.VARIABLE);
        if (given.isPresent()) {
            return new ConfiguredServerKey(given.get());
        }
        return switch (database) {
            case SqliteDatabase lite -> lite.file() == null ? null : ConfiguredServerKey.beside(lite.file());
            case PostgresDatabase server ->
                throw new InvalidSettings(ConfiguredServerKey.VARIABLE
                        + " is not set. All nodes on one PostgreSQL sign access tokens with it. "
                        + ConfiguredServerKey.ADVICE);
        };
    }

    private static PoolSettings pool(Environment environment) {
        var defaults = PoolSettings.DEFAULT;
        return new PoolSettings(
                environment.number("TANDEM_POOL_SIZE", defaults.size(), 1, 1_000),
                environment.number("TANDEM_POOL_OVERFLOW", defaults.overflow(), 0, 1_000),
                environment.seconds("TANDEM_POOL_RECYCLE", defaults.recycle(), 30, 24 * HOUR),
                environment.seconds("TANDEM_POOL_TIMEOUT", defaults.timeout(), 1, HOUR),
                environment.seconds("TANDEM_STATEMENT_TIMEOUT", defaults.statement(), 0, HOUR),
                environment.seconds("TANDEM_LOCK_TIMEOUT", defaults.lock(), 0, HOUR));
    }

    private static SqliteSettings sqlite(Environment environment) {
        var defaults = SqliteSettings.DEFAULT;
        return new SqliteSettings(
                environment.number("TANDEM_SQLITE_READERS", defaults.readers(), 1, 100),
                environment.seconds("TANDEM_SQLITE_TIMEOUT", defaults.timeout(), 1, HOUR),
                environment
                        .value("TANDEM_SQLITE_SYNCHRONOUS", "must be one of " + names(), Settings::synchronous)
                        .orElse(defaults.synchronous()),
                environment.number("TANDEM_SQLITE_CACHE_SIZE", defaults.cacheSize(), -16_777_216, 16_777_216));
    }

    private static boolean onStart(String text) {
        return switch (text) {
            case "on-start" -> true;
            case "by-command" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static Synchronous synchronous(String text) {
        return Synchronous.valueOf(text.toUpperCase(Locale.ROOT));
    }

    private static String names() {
        return Stream.of(Synchronous.values()).map(Synchronous::name).collect(joining(", "));
    }

    private static Optional<PostgresDatabase> direct(Environment environment, Database database) {
        return environment
                .text(DIRECT_URL)
                .map(url -> database(DIRECT_URL, url))
                .map(direct -> {
                    if (database instanceof PostgresDatabase && direct instanceof PostgresDatabase server) {
                        return server;
                    }
                    throw new InvalidSettings(
                            "DIRECT_URL leads around a pooler: it goes with a PostgreSQL DATABASE_URL only.");
                });
    }

    private static Database database(String name, String url) {
        try {
            return Database.at(url);
        } catch (UnusableDatabaseUrl e) {
            throw new InvalidSettings(name + " cannot be used. " + e.getMessage());
        }
    }

    private static Database embedded(Path file) {
        try {
            new PrivateFile(file).createFolder();
            return SqliteDatabase.inFile(file);
        } catch (IOException _) {
            throw new InvalidSettings("The folder of " + file.toAbsolutePath()
                    + " cannot be made. Start Tandem where you may write, or set DATABASE_URL.");
        }
    }
}
