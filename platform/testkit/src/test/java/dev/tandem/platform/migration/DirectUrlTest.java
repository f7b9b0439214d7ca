package dev.tandem.platform.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.jdbc.DatabaseSettings;
import dev.tandem.platform.jdbc.address.Database;
import dev.tandem.platform.jdbc.address.PostgresDatabase;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.platform.testkit.postgres.PostgresServer;
import io.micronaut.context.ApplicationContext;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// With a direct URL, migrations do not use the pooled one.
@Tag(OnBothDatabases.TAG)
class DirectUrlTest {

    @Test
    void migratesOverTheDirectUrl() throws SQLException {
        var server = PostgresServer.shared();
        var pooled = (PostgresDatabase) Database.at(server.url(server.create()));
        var direct = (PostgresDatabase) Database.at(server.directUrl(server.create()));
        var settings = DatabaseSettings.of(pooled).withDirect(direct);

        try (var context =
                settings.configure(ApplicationContext.builder("test")).start()) {
            context.getBean(DataSource.class);

            assertThat(hasHistory(pooled)).isFalse();
            assertThat(hasHistory(direct)).isTrue();
        }
    }

    private static boolean hasHistory(PostgresDatabase database) throws SQLException {
        try (var connection = database.connect();
                var tables = connection.getMetaData().getTables(null, null, "flyway_schema_history", null)) {
            return tables.next();
        }
    }
}
