package dev.tandem.platform.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.platform.jdbc.DatabaseSettings;
import dev.tandem.platform.jdbc.PoolSettings;
import dev.tandem.platform.jdbc.SqliteSettings;
import dev.tandem.platform.jdbc.SqliteSettings.Synchronous;
import dev.tandem.platform.jdbc.address.Database;
import dev.tandem.platform.jdbc.address.SqliteDatabase;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private static final String KEY = "9f3c1e7ab05d2648c1e09a7f4b3d8652";
    private static final String SERVER = "postgresql://me:secret@localhost/tandem";

    @TempDir
    private Path folder;

    @Test
    void fallsBackToAnEmbeddedFileAndSaysSo() {
        var settings = Settings.from(Map.of(), folder);

        assertThat(settings.database().database()).isEqualTo(SqliteDatabase.inFile(folder.resolve("data/tandem.db")));
        assertThat(folder.resolve("data")).isDirectory();
        assertThat(settings.warnings()).singleElement().asString().startsWith("DATABASE_URL is not set");
    }

    @Test
    void needsNoKeyForCommandsThatDoNotServe() {
        var environment = new Environment(Map.of("DATABASE_URL", SERVER));

        assertThat(Settings.database(environment, folder).database()).isEqualTo(Database.at(SERVER));
    }

    @Test
    void takesTheDatabaseThatIsNamed() {
        var settings = Settings.from(Map.of("TANDEM_SERVER_KEY", KEY, "DATABASE_URL", SERVER), folder);

        assertThat(settings.database()).isEqualTo(DatabaseSettings.of(Database.at(SERVER)));
        assertThat(settings.warnings()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void handsTheDirectUrlToTheMigrations() {
        var direct = SERVER.replace("localhost", "direct");

        assertThat(Settings.from(Map.of("TANDEM_SERVER_KEY", KEY, "DATABASE_URL", SERVER, "DIRECT_URL", direct), folder)
                        .database()
                        .direct())
                .isEqualTo(Database.at(direct));
        assertThat(Settings.from(Map.of("TANDEM_SERVER_KEY", KEY, "DATABASE_URL", SERVER), folder)
                        .database()
                        .direct())
                .isNull();
    }

    @Test
    void warnsOfMigrationsThroughAPooler() {
        var pooled = Map.of("TANDEM_SERVER_KEY", KEY, "DATABASE_URL", SERVER + "?pgbouncer=true");
        var both = Map.of("TANDEM_SERVER_KEY", KEY, "DATABASE_URL", SERVER + "?pgbouncer=true", "DIRECT_URL", SERVER);

        assertThat(Settings.from(pooled, folder).warnings())
                .singleElement()
                .asString()
                .startsWith("DIRECT_URL is not set: migrations go through the pooler.");
        assertThat(Settings.from(both, folder).warnings()).isEmpty();
    }

    @Test
    void warnsOfAMisspeltSetting() {
        assertThat(Settings.from(
                                Map.of("DATABASE_URL", "sqlite://", "TANDEM_POOL_SIZ", "3", "TANDEM_POOL_SIZE", "3"),
                                folder)
                        .warnings())
                .singleElement()
                .asString()
                .startsWith("TANDEM_POOL_SIZ is no setting, and changes nothing.");
    }

    @Test
    void showsNoSecretAsText() {
        assertThat(new Environment(Map.of("DATABASE_URL", SERVER)).toString()).isEqualTo("[DATABASE_URL]");
    }

    @Test
    void refusesADirectUrlBesideSqlite() {
        assertThatThrownBy(() -> Settings.from(Map.of("DIRECT_URL", SERVER), folder))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageStartingWith("DIRECT_URL leads around a pooler");
        assertThatThrownBy(() -> Settings.from(
                        Map.of("TANDEM_SERVER_KEY", KEY, "DATABASE_URL", SERVER, "DIRECT_URL", "sqlite://"), folder))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageStartingWith("DIRECT_URL leads around a pooler");
    }

    @Test
    void listensOnThePortThatIsNamed() {
        assertThat(Settings.from(Map.of(), folder).listen().port()).isEqualTo(8080);
        assertThat(Settings.from(Map.of("PORT", " "), folder).listen().port()).isEqualTo(8080);
        assertThat(Settings.from(Map.of("PORT", "0"), folder).listen().port()).isZero();
        assertThat(Settings.from(Map.of("PORT", "18080"), folder).listen().port())
                .isEqualTo(18080);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, 127.0.0.1, 'http://localhost:80, for this machine only'",
                "-, sqlite://, -, 'http://localhost:80, on all addresses of this machine'",
                "0.0.0.0, -, -, 'http://localhost:80, on all addresses of this machine'",
                "::, -, -, 'http://localhost:80, on all addresses of this machine'",
                "127.0.0.1, sqlite://, 127.0.0.1, 'http://localhost:80, for this machine only'",
                "10.1.2.3, -, 10.1.2.3, http://10.1.2.3:80",
                "fd00::1, -, fd00:0:0:0:0:0:0:1, http://[fd00:0:0:0:0:0:0:1]:80"
            })
    void listensOnTheAddressThatIsNamed(
            @Nullable String host, @Nullable String database, @Nullable String bound, String description) {
        var variables = new HashMap<String, String>();
        variables.put("TANDEM_HOST", host == null ? "" : host);
        variables.put("DATABASE_URL", database == null ? "" : database);

        var listen = Settings.from(variables, folder).listen();

        assertThat(listen.properties().get("micronaut.server.host")).isEqualTo(bound);
        assertThat(listen.describe(80)).isEqualTo(description);
    }

    @Test
    void refusesForeignPagesOnALaptopOnly() {
        assertThat(passesLocalhost(Map.of())).isFalse();
        assertThat(passesLocalhost(Map.of("DATABASE_URL", "sqlite://"))).isTrue();
    }

    private boolean passesLocalhost(Map<String, String> variables) {
        try (var context = Settings.from(variables, folder)
                .configure(ApplicationContext.builder())
                .build()) {
            return context.getEnvironment()
                    .start()
                    .getRequiredProperty("micronaut.server.cors.localhost-pass-through", Boolean.class);
        }
    }

    @Test
    void believesProxiesThatAreNamed() {
        var header = Map.of("TANDEM_CLIENT_ADDRESS_HEADER", "X-Real-IP");
        var both = Map.of("TANDEM_CLIENT_ADDRESS_HEADER", "X-Real-IP", "TANDEM_TRUSTED_PROXIES", "10.0.0.0/8, ::1");

        assertThat(Settings.from(both, folder).web().properties())
                .containsEntry("tandem.client-address-header", "X-Real-IP")
                .containsEntry("tandem.trusted-proxies", List.of("10.0.0.0/8", "::1"));
        assertThatThrownBy(() -> Settings.from(header, folder))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageStartingWith("TANDEM_CLIENT_ADDRESS_HEADER is set, but TANDEM_TRUSTED_PROXIES is not");
    }

    @Test
    void makesAFolderForItsOwnerAndTellsOfAnOpenOne() throws IOException {
        assertThat(Settings.from(Map.of(), folder).warnings()).hasSize(1);
        assertThat(folder.resolve("data"))
                .satisfies(made -> assertThat(rights(made)).isEqualTo("rwx------"));

        Files.setPosixFilePermissions(folder.resolve("data"), PosixFilePermissions.fromString("rwxr-xr-x"));

        assertThat(Settings.from(Map.of(), folder).warnings())
                .anyMatch(warning -> warning.endsWith("is open to others (rwxr-xr-x). Close it with: chmod 700 "
                        + folder.toAbsolutePath().resolve("data")));
        assertThat(rights(folder.resolve("data"))).isEqualTo("rwxr-xr-x");
    }

    private static String rights(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "-1", "65536", "80.5", "99999999999"})
    void refusesAPortThatIsNone(String port) {
        assertThatThrownBy(() -> Settings.from(Map.of("PORT", port), folder))
                .isInstanceOf(InvalidSettings.class)
                .hasMessage("PORT must be a whole number from 0 to 65535, not " + port + ".");
    }

    @ParameterizedTest
    @CsvSource({"20, 10", "10, 20", "5, 10"})
    void takesTheSizeOfThePool(int size, int overflow) {
        var variables = Map.of("TANDEM_POOL_SIZE", "" + size, "TANDEM_POOL_OVERFLOW", "" + overflow);

        var pool = Settings.from(variables, folder).database().pool();

        assertThat(pool).isEqualTo(PoolSettings.DEFAULT.sized(size, overflow));
        assertThat(pool.maximum()).isEqualTo(size + overflow);
        assertThat(pool.recycle()).hasHours(1);
    }

    @Test
    void takesEverySettingOfTheDatabase() {
        var variables = Map.of(
                "TANDEM_POOL_RECYCLE", "60",
                "TANDEM_POOL_TIMEOUT", "2",
                "TANDEM_STATEMENT_TIMEOUT", "0",
                "TANDEM_LOCK_TIMEOUT", "3",
                "TANDEM_SQLITE_READERS", "4",
                "TANDEM_SQLITE_TIMEOUT", "6",
                "TANDEM_SQLITE_SYNCHRONOUS", "full",
                "TANDEM_SQLITE_CACHE_SIZE", "10000",
                "TANDEM_SQL_ECHO", "true");

        var database = Settings.from(variables, folder).database();

        assertThat(database.pool())
                .isEqualTo(new PoolSettings(20, 10, seconds(60), seconds(2), seconds(0), seconds(3)));
        assertThat(database.sqlite()).isEqualTo(new SqliteSettings(4, seconds(6), Synchronous.FULL, 10_000));
        assertThat(database.echo()).isTrue();
    }

    @Test
    void takesEveryUsageLimit() {
        var environment = Map.of("TANDEM_GUESS_LIMIT", "0", "TANDEM_WRITE_MEGABYTES", "5");

        assertThat(Settings.from(environment, folder).limits().properties())
                .isEqualTo(Map.of(
                        "tandem.limits.guesses",
                        0L,
                        "tandem.limits.writes",
                        6_000L,
                        "tandem.limits.bytes",
                        5_000_000L));
    }

    @ParameterizedTest
    @CsvSource({
        "TANDEM_POOL_SIZE, 0, must be a whole number from 1 to 1000",
        "TANDEM_POOL_SIZE, ten, must be a whole number from 1 to 1000",
        "TANDEM_POOL_TIMEOUT, 0, must be a whole number from 1 to 3600",
        "TANDEM_SQLITE_SYNCHRONOUS, off, 'must be one of NORMAL, FULL'",
        "TANDEM_SQL_ECHO, yes, must be true or false",
        "TANDEM_LOG_FORMAT, xml, must be text or json",
        "TANDEM_HOST, example.org, 'must be an address such as 127.0.0.1, or 0.0.0.0 for all'",
        "TANDEM_TRUSTED_PROXIES, proxy, must be addresses or networks such as 10.0.0.0/8",
        "TANDEM_TRUSTED_PROXIES, 10.0.0.0/33, must be addresses or networks such as 10.0.0.0/8",
        "TANDEM_RATE_LIMIT, 0, must be a whole number from 1 to 10000000",
        "TANDEM_GUESS_LIMIT, -1, must be a whole number from 0 to 1000000",
        "TANDEM_WRITE_LIMIT, many, must be a whole number from 0 to 1000000000",
        "TANDEM_SYNC_DAYS, 0, must be a whole number from 1 to 3650",
        "TANDEM_WRITE_MEGABYTES, 1e3, must be a whole number from 0 to 1000000",
        "TANDEM_CORS_ORIGINS, *, must be origins such as https://app.example.org",
        "TANDEM_CORS_ORIGINS, 'https://a, b', must be origins such as https://app.example.org",
        "TANDEM_CORS_ORIGINS, https://a/path, must be origins such as https://app.example.org"
    })
    void refusesASettingThatCannotBe(String name, String value, String rule) {
        assertThatThrownBy(() -> Settings.from(Map.of(name, value), folder))
                .isInstanceOf(InvalidSettings.class)
                .hasMessage(name + " " + rule + ", not " + value + ".");
    }

    @Test
    void refusesAUrlThatItDoesNotUnderstand() {
        var environment =
                Map.of("TANDEM_SERVER_KEY", KEY, "DATABASE_URL", SERVER, "DIRECT_URL", "oracle://me:secret@x/y");

        assertThatThrownBy(() -> Settings.from(environment, folder))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageStartingWith("DIRECT_URL cannot be used. ")
                .hasMessageNotContaining("secret");
    }

    @Test
    void refusesAFolderThatCannotBeMade() throws IOException {
        Files.writeString(folder.resolve("data"), "in the way");

        assertThatThrownBy(() -> Settings.from(Map.of(), folder))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining(folder.resolve("data").toString());
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }
}
