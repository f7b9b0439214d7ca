package dev.tandem.platform.jdbc;

import dev.tandem.platform.jdbc.address.Database;
import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.jdbc.address.PostgresDatabase;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The database of the program and how it is used.
///
/// `direct` is the address that migrations use to avoid a pooler. With `migrateOnStart` the
/// server migrates a PostgreSQL that has rows itself. With `echo` the log shows every statement.
public record DatabaseSettings(
        Database database,
        @Nullable PostgresDatabase direct,
        PoolSettings pool,
        SqliteSettings sqlite,
        boolean migrateOnStart,
        boolean echo) {

    public static DatabaseSettings of(Database database) {
        return new DatabaseSettings(database, null, PoolSettings.DEFAULT, SqliteSettings.DEFAULT, false, false);
    }

    public DatabaseSettings with(Database other) {
        return new DatabaseSettings(other, direct, pool, sqlite, migrateOnStart, echo);
    }

    public DatabaseSettings with(PoolSettings other) {
        return new DatabaseSettings(database, direct, other, sqlite, migrateOnStart, echo);
    }

    public DatabaseSettings with(SqliteSettings other) {
        return new DatabaseSettings(database, direct, pool, other, migrateOnStart, echo);
    }

    public DatabaseSettings withDirect(@Nullable PostgresDatabase other) {
        return new DatabaseSettings(database, other, pool, sqlite, migrateOnStart, echo);
    }

    public DatabaseSettings migratingOnStart(boolean wanted) {
        return new DatabaseSettings(database, direct, pool, sqlite, wanted, echo);
    }

    public DatabaseSettings echoing(boolean wanted) {
        return new DatabaseSettings(database, direct, pool, sqlite, migrateOnStart, wanted);
    }

    /// Adds these settings to a context that is about to start, and chooses its dialect
    /// packages.
    public ApplicationContextBuilder configure(ApplicationContextBuilder context) {
        if (echo) {
            context.properties(Map.of("logger.levels.io.micronaut.data.query", "DEBUG"));
        }
        return context.singletons(this)
                .properties(Map.of(
                        Engine.PROPERTY, database.engine().dialect(), "datasources.default.dialect", Dialect.ANSI));
    }
}
