package dev.tandem.platform.jdbc.sqlite.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.platform.jdbc.SqliteSettings;
import dev.tandem.platform.jdbc.SqliteSettings.Synchronous;
import dev.tandem.platform.jdbc.UnusableDatabase;
import dev.tandem.platform.jdbc.sqlite.file.SqliteVersion;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PragmasTest {
    @TempDir
    private Path folder;

    @Test
    void namesTheSettingThatWasNotTaken() throws SQLException {
        var pragmas = Pragmas.of(SqliteSettings.DEFAULT, false, AccessMode.READER);
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("x.db"))) {
            pragmas.set(connection);
            pragmas.verify(connection);

            try (var statement = connection.createStatement()) {
                statement.execute("pragma foreign_keys = 0");
            }

            assertThatThrownBy(() -> pragmas.verify(connection))
                    .hasMessage("SQLite was told foreign_keys = 1, but says 0");
        }
    }

    @Test
    void takesItsValuesFromTheSettings() {
        var settings = new SqliteSettings(1, Duration.ZERO, Synchronous.FULL, 10_000);

        assertThat(Pragmas.of(settings, true, AccessMode.WRITER).all())
                .contains(new Pragmas.Pragma("synchronous", 2), new Pragmas.Pragma("cache_size", 10_000))
                .noneMatch(pragma -> pragma.name().equals("journal_mode"));
    }

    @Test
    void refusesASqliteThatIsTooOld() {
        SqliteVersion.require(SqliteVersion.ofTheLibrary());
        SqliteVersion.require(new SqliteVersion(3, 53));
        SqliteVersion.require(new SqliteVersion(4, 0));
        assertThatThrownBy(() -> SqliteVersion.require(new SqliteVersion(3, 52)))
                .isInstanceOf(UnusableDatabase.class)
                .hasMessage("Tandem needs SQLite 3.53 or later, but the driver brings 3.52. Use a newer sqlite-jdbc.");
    }
}
