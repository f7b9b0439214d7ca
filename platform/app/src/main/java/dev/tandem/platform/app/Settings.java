package dev.tandem.platform.app;

import dev.tandem.platform.jdbc.Database;
import dev.tandem.platform.migration.ModuleMigrations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the environment says: the database, and the way around a pooler for migrations.
record Settings(Database database, @Nullable String directUrl, boolean embedded) {
    private static final String EMBEDDED = "data/tandem.db";

    /// `folder` is the caller's: there the embedded database lies when no other is named.
    static Settings from(Map<String, String> environment, Path folder) {
        var url = environment.getOrDefault("DATABASE_URL", "").strip();
        var direct = environment.getOrDefault("DIRECT_URL", "").strip();
        var database = url.isEmpty() ? embedded(folder.resolve(EMBEDDED)) : Database.at(url);
        if (!direct.isEmpty() && Database.at(direct).engine() != database.engine()) {
            throw new UnusableSettings("DIRECT_URL and DATABASE_URL must name the same kind of database.");
        }
        return new Settings(database, direct.isEmpty() ? null : direct, url.isEmpty());
    }

    Optional<String> warning() {
        return embedded
                ? Optional.of("DATABASE_URL is not set: the data goes into an embedded SQLite file."
                        + " Set it to use a PostgreSQL server.")
                : Optional.empty();
    }

    Map<String, Object> properties() {
        var properties = new HashMap<>(database.properties());
        if (directUrl != null) {
            properties.put(ModuleMigrations.DIRECT_URL, directUrl);
        }
        return properties;
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
