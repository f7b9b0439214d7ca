package dev.tandem.platform.app;

import dev.tandem.platform.jdbc.Database;
import dev.tandem.platform.jdbc.Engine;
import dev.tandem.platform.jdbc.UnusableDatabaseUrl;
import dev.tandem.platform.migration.ModuleMigrations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the environment says: the database, the way around a pooler for migrations, the port.
record Settings(Database database, @Nullable String directUrl, int port, boolean embedded) {
    private static final String EMBEDDED = "data/tandem.db";
    private static final String DEFAULT_PORT = "8080";

    /// `folder` is the caller's: there the embedded database lies when no other is named.
    static Settings from(Map<String, String> environment, Path folder) {
        var url = value(environment, "DATABASE_URL");
        var direct = value(environment, "DIRECT_URL");
        var database = url == null ? embedded(folder.resolve(EMBEDDED)) : database("DATABASE_URL", url);
        if (direct != null
                && (database.engine() == Engine.SQLITE
                        || database("DIRECT_URL", direct).engine() == Engine.SQLITE)) {
            throw new UnusableSettings(
                    "DIRECT_URL leads around a pooler: it goes with a PostgreSQL DATABASE_URL only.");
        }
        return new Settings(database, direct, port(value(environment, "PORT")), url == null);
    }

    Optional<String> warning() {
        return embedded
                ? Optional.of("DATABASE_URL is not set: the data goes into an embedded SQLite file."
                        + " Set it to use a PostgreSQL server.")
                : Optional.empty();
    }

    Map<String, Object> properties() {
        var properties = new HashMap<>(database.properties());
        properties.put("micronaut.server.port", port);
        if (directUrl != null) {
            properties.put(ModuleMigrations.DIRECT_URL, directUrl);
        }
        return properties;
    }

    private static @Nullable String value(Map<String, String> environment, String name) {
        var value = environment.getOrDefault(name, "").strip();
        return value.isEmpty() ? null : value;
    }

    private static Database database(String name, String url) {
        try {
            return Database.at(url);
        } catch (UnusableDatabaseUrl e) {
            throw new UnusableSettings(name + " cannot be used. " + e.getMessage());
        }
    }

    private static int port(@Nullable String text) {
        try {
            var port = Integer.parseInt(text == null ? DEFAULT_PORT : text);
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Said below, as for every other port that is none.
        }
        throw new UnusableSettings("PORT must be a number from 0 (any free port) to 65535, not " + text + ".");
    }

    private static Database embedded(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return Database.inFile(file);
        } catch (IOException e) {
            throw new UnusableSettings("The folder of " + file.toAbsolutePath()
                    + " cannot be made. Start Tandem where you may write, or set DATABASE_URL.");
        }
    }
}
