package dev.tandem.platform.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.platform.jdbc.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void refusesADirectUrlBesideSqlite() {
        assertThatThrownBy(() -> Settings.from(Map.of("DIRECT_URL", SERVER), folder))
                .isInstanceOf(UnusableSettings.class)
                .hasMessageStartingWith("DIRECT_URL leads around a pooler");
        assertThatThrownBy(() -> Settings.from(Map.of("DATABASE_URL", SERVER, "DIRECT_URL", "sqlite://"), folder))
                .isInstanceOf(UnusableSettings.class)
                .hasMessageStartingWith("DIRECT_URL leads around a pooler");
    }

    @Test
    void listensWhereItIsTold() {
        assertThat(Settings.from(Map.of(), folder).port()).isEqualTo(8080);
        assertThat(Settings.from(Map.of("PORT", " "), folder).port()).isEqualTo(8080);
        assertThat(Settings.from(Map.of("PORT", "0"), folder).port()).isZero();
        assertThat(Settings.from(Map.of("PORT", "18080"), folder).properties())
                .containsEntry("micronaut.server.port", 18080);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "-1", "65536", "80.5", "99999999999"})
    void refusesAPortThatIsNone(String port) {
        assertThatThrownBy(() -> Settings.from(Map.of("PORT", port), folder))
                .isInstanceOf(UnusableSettings.class)
                .hasMessage("PORT must be a number from 0 (any free port) to 65535, not " + port + ".");
    }

    @Test
    void refusesAUrlThatItDoesNotUnderstand() {
        var environment = Map.of("DATABASE_URL", SERVER, "DIRECT_URL", "oracle://me:secret@x/y");

        assertThatThrownBy(() -> Settings.from(environment, folder))
                .isInstanceOf(UnusableSettings.class)
                .hasMessageStartingWith("DIRECT_URL cannot be used. ")
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
