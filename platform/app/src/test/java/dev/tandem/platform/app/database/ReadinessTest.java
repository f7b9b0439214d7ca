package dev.tandem.platform.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.app.Application;
import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.testkit.Await;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A server is ready only after something was written and read.
@Tag(OnBothDatabases.TAG)
class ReadinessTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void waitsForAWriteThatWorks(Engine engine) throws SQLException {
        try (var application = Application.unlimited(engine, folder)) {
            execute(application, "alter table usage_count rename to elsewhere");

            assertThat(application.http().get("/health/ready").status()).isEqualTo(503);
            assertThat(application.http().get("/health/live").status()).isEqualTo(200);

            execute(application, "alter table elsewhere rename to usage_count");
            Await.until(() -> application.http().get("/health/ready").status() == 200);

            execute(application, "alter table usage_count rename to elsewhere");
            assertThat(application.http().get("/health/ready").status()).isEqualTo(200);
        }
    }

    private static void execute(Application application, String sql) throws SQLException {
        try (var connection = application.pool().dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
