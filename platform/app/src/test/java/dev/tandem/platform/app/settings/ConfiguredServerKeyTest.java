package dev.tandem.platform.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfiguredServerKeyTest {
    private static final String STRONG = "9f3c1e7ab05d2648c1e09a7f4b3d8652";

    private static final int KEYS = 5 * Integer.getInteger("tandem.tries", 200);

    @TempDir
    private Path folder;

    @Test
    void isTakenFromTheEnvironment() {
        for (var url : Set.of("sqlite://", "sqlite:///" + folder.resolve("x.db"), "postgresql://localhost/x")) {
            var settings = Settings.from(Map.of("DATABASE_URL", url, "TANDEM_SERVER_KEY", STRONG), folder);

            assertThat(settings.serverKey()).isEqualTo(new ConfiguredServerKey(STRONG));
        }
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "secret",
                "0123456789abcdef0123456789abcde",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "changemechangemechangemechangemechangeme",
                "0123456789abcdef0123456789abcdef",
                "abcdefghijklmnopqrstuvwxyz0123456789",
                "ZYXWVUTSRQPONMLKJIHGFEDCBA9876543210",
                "a1b2c3d4e5f6g7h8i9j0k1l2m3n4o5p6q7r8",
                "acegikmoqsuwybdfhjlnprtvxz13579024680",
                "qwertyuiopasdfghjklzxcvbnm1234567890",
                "QWERTZUIOPasdfghjklYXCVBNM1234567890",
                "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
                "poiuytrewqlkjhgfdsamnbvcxz0987654321",
                "9f3c1e7ab05d26489f3c1e7ab05d2648",
                "MySecretKey1234MySecretKey1234MySecretKey1234",
                "xK9#mQ2$vL7!xK9#mQ2$vL7!xK9#mQ2$vL7!"
            })
    void isRefusedWhenItIsTooWeak(String key) {
        assertThatThrownBy(() -> Settings.from(Map.of("TANDEM_SERVER_KEY", key), folder))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageStartingWith("TANDEM_SERVER_KEY is too weak")
                .hasMessageContaining("openssl rand -base64 48")
                .hasMessageNotContaining(key);
    }

    /// The keys are drawn as `openssl rand -base64 48` and `openssl rand -hex 32` do, and shorter.
    @Test
    void isNeverRefusedWhenItWasDrawn() {
        var random = new Random(14);
        for (var i = 0; i < KEYS; i++) {
            var bytes = new byte[48];
            random.nextBytes(bytes);
            var base64 = Base64.getEncoder().encodeToString(bytes);
            var hex = HexFormat.of().formatHex(bytes);

            assertThat(List.of(base64, base64.substring(0, 43), hex, hex.substring(0, 64)))
                    .allMatch(key -> new KeyStrength(key).suffices());
        }
    }

    @Test
    void isMadeOnceBesideAFileForItsOwnerOnly() throws IOException {
        var made = Settings.from(Map.of(), folder).serverKey();
        var file = folder.resolve("data/tandem.db.server-key");

        assertThat(Settings.from(Map.of(), folder).serverKey()).isEqualTo(made);
        assertThat(Files.readString(file)).hasSize(64);
        assertThat(rights(file)).isEqualTo("rw-------");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(Settings.from(Map.of(), folder).serverKey()).isEqualTo(made);
        assertThat(rights(file)).isEqualTo("rw-------");
        assertThat(ConfiguredServerKey.beside(folder.resolve("other.db"))).isNotEqualTo(made);
    }

    @Test
    void isTheSameForAllWhoStartAtOnce() {
        var keys = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> ConfiguredServerKey.beside(folder.resolve("x.db"))))
                .toList();

        assertThat(keys.stream()
                        .map(CompletableFuture::join)
                        .map(Objects::requireNonNull)
                        .distinct())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "short",
                "\u0001\u00ff9f3c1e7ab05d2648c1e09a7f4b3d86529f3c1e7ab05d2648c1e09a7f4b",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void isRefusedWhenItsFileWasEmptiedOrOverwritten(String spoilt) throws IOException {
        var database = Files.writeString(folder.resolve("x.db"), "something");
        Files.writeString(folder.resolve("x.db.server-key"), spoilt);

        assertThatThrownBy(() -> ConfiguredServerKey.beside(database))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("x.db.server-key was emptied or overwritten. Restore it from a back-up;");
        assertThat(folder.resolve("x.db.server-key")).hasContent(spoilt);
    }

    @Test
    void isTakenFromAFileThatSomebodyWrote() throws IOException {
        var database = Files.writeString(folder.resolve("x.db"), "something");
        Files.writeString(folder.resolve("x.db.server-key"), STRONG + "\n");

        assertThat(ConfiguredServerKey.beside(database)).isEqualTo(new ConfiguredServerKey(STRONG));
    }

    @Test
    void isMadeAnewWhenItsFileWasDeleted() throws IOException {
        var database = folder.resolve("x.db");
        var lost = ConfiguredServerKey.beside(database);
        Files.writeString(database, "something");
        Files.delete(folder.resolve("x.db.server-key"));

        assertThat(ConfiguredServerKey.beside(database)).isNotNull().isNotEqualTo(lost);
    }

    @Test
    void isLeftToSqliteWhereNobodyMayWrite() {
        assertThat(ConfiguredServerKey.beside(folder.resolve("missing/x.db"))).isNull();
        assertThat(ConfiguredServerKey.beside(folder)).isNull();
    }

    @Test
    void cannotBeKeptInAFolder() throws IOException {
        Files.createDirectory(folder.resolve("x.db.server-key"));

        assertThatThrownBy(() -> ConfiguredServerKey.beside(folder.resolve("x.db")))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("Start Tandem where you may write, or set TANDEM_SERVER_KEY.");
    }

    @Test
    void isNotKeptForADatabaseInMemory() {
        assertThat(Settings.from(Map.of("DATABASE_URL", "sqlite://"), folder).serverKey())
                .isNull();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void showsNothingOfItself() {
        assertThat(Settings.from(Map.of("TANDEM_SERVER_KEY", STRONG), folder).toString())
                .doesNotContain(STRONG);
    }

    private static String rights(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
