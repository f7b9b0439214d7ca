package dev.tandem.platform.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.platform.jdbc.Database;
import dev.tandem.platform.jdbc.UnusableDatabaseUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    private static final String SERVER = "postgresql://me:secret@localhost/tandem";

    @TempDir
    private Path folder;

    @Test
    void fallsBackToAFileHereAndSaysSo() {
        var settings = Settings.from(Map.of(), folder);

        assertThat(settings.database()).isEqualTo(Database.inFile(folder.resolve("data/tandem.db")));
        assertThat(folder.resolve("data")).isDirectory();
        assertThat(settings.warning().orElseThrow()).startsWith("DATABASE_URL is not set");
    }

    @Test
    void takesTheDatabaseThatIsNamed() {
        var settings = Settings.from(Map.of("DATABASE_URL", SERVER), folder);

        assertThat(settings.database()).isEqualTo(Database.at(SERVER));
        assertThat(settings.warning()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void handsTheDirectUrlToTheMigrations() {
        var direct = SERVER.replace("localhost", "direct");

        assertThat(Settings.from(Map.of("DATABASE_URL", SERVER, "DIRECT_URL", direct), folder)
                        .properties())
                .containsEntry("database.direct-url", direct);
        assertThat(Settings.from(Map.of("DATABASE_URL", SERVER), folder).properties())
                .doesNotContainKey("database.direct-url");
    }

    @Test
    void refusesADirectUrlToAnotherKindOfDatabase() {
        assertThatThrownBy(() -> Settings.from(Map.of("DIRECT_URL", SERVER), folder))
                .isInstanceOf(UnusableSettings.class)
                .hasMessage("DIRECT_URL and DATABASE_URL must name the same kind of database.");
    }

    @Test
    void refusesAUrlThatItDoesNotUnderstand() {
        assertThatThrownBy(() -> Settings.from(Map.of("DATABASE_URL", "oracle://me:secret@x/y"), folder))
                .isInstanceOf(UnusableDatabaseUrl.class)
                .hasMessageNotContaining("secret");
    }

    @Test
    void refusesAFolderThatCannotBeMade() throws IOException {
        Files.writeString(folder.resolve("data"), "in the way");

        assertThatThrownBy(() -> Settings.from(Map.of(), folder))
                .isInstanceOf(UnusableSettings.class)
                .hasMessageContaining(folder.resolve("data").toString());
    }
}
