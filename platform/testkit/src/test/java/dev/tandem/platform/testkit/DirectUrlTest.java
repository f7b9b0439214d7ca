package dev.tandem.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.jdbc.Database;
import dev.tandem.platform.migration.ModuleMigrations;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// With a direct URL, migrations leave the pooled one alone.
@Tag(OnBothDatabases.TAG)
class DirectUrlTest {

    @Test
    void migratesSqliteOverTheDirectUrl(@TempDir Path folder) throws SQLException {
        assertMigratesOnly("sqlite:///" + folder.resolve("pooled.db"), "sqlite:///" + folder.resolve("direct.db"));
    }

    @Test
    void migratesPostgresOverTheDirectUrl() throws SQLException {
        try (var server = PostgresServer.start()) {
            assertMigratesOnly(server.url(server.create()), server.url(server.create()));
        }
    }

    private static void assertMigratesOnly(String pooled, String direct) throws SQLException {
        try (var context = ApplicationContext.builder("test")
                .properties(Database.at(pooled).properties())
                .properties(Map.of(ModuleMigrations.DIRECT_URL, direct))
                .start()) {
            context.getBean(DataSource.class);

            assertThat(hasHistory(pooled)).isFalse();
            assertThat(hasHistory(direct)).isTrue();
        }
    }

    private static boolean hasHistory(String url) throws SQLException {
        var database = Database.at(url);
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var tables = connection.getMetaData().getTables(null, null, "flyway_schema_history", null)) {
            return tables.next();
        }
    }
}
