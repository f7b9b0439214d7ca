package dev.tandem.identity.jdbc.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.jdbc.seed.Seeding;
import dev.tandem.platform.testkit.StatementProbe;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.platform.testkit.database.TableContents;
import dev.tandem.platform.testkit.http.Http;
import io.micronaut.jdbc.DataSourceResolver;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class AccountSeedersTest {
    /// The digest of all accounts that [#seed()] seeds. Rows that were seeded once must not
    /// change later: change the digest only on purpose, and tell so in the changelog.
    private static final String DIGEST = "8f338362ee503b21aa38df672917e318b7132070552b4e9f1ebc988015aa42a0";

    private final Seeding seeding;
    private final Http http;
    private final TableContents tables;

    AccountSeedersTest(Seeding seeding, Http http, DataSource dataSource, DataSourceResolver resolver) {
        this.seeding = seeding;
        this.http = http;
        this.tables = new TableContents(resolver.resolve(dataSource));
    }

    @Test
    void makesTheSameRowsOnBothDatabases() throws SQLException {
        seed();

        assertThat(digest()).isEqualTo(DIGEST);
    }

    @Test
    void changesNothingTheSecondTime() throws SQLException {
        seed();
        seed();

        assertThat(digest()).isEqualTo(DIGEST);
    }

    @Test
    void addsWhatIsMissing() throws SQLException {
        seeding.seed(Map.of("accounts", 20), false, (name, done, count) -> {});

        seed();

        assertThat(digest()).isEqualTo(DIGEST);
    }

    /// Neither an account without a password stays, nor a batch without its end.
    @Test
    void continuesAfterAnInterruption(StatementProbe statements, Engine engine) throws SQLException {
        for (var number : engine == Engine.SQLITE ? List.of(3, 4) : List.of(3)) {
            assertThatThrownBy(() -> statements.failingAt(number, this::seed))
                    .hasMessageContaining("a test lets this statement fail");
            assertThat(tables.number("select count(*) from account")).isZero();
        }

        seed();

        assertThat(digest()).isEqualTo(DIGEST);
    }

    private String digest() throws SQLException {
        return tables.digest(List.of("account", "account_password"));
    }

    @Test
    void letsAnySeededAccountSignIn() {
        assertThat(seed()).anyMatch(line -> line.contains("adaadler") && line.contains("correct horse"));

        assertThat(signIn("adaadler").get("/v1/me").json()).containsEntry("full_name", "Ada Adler");
        assertThat(signIn("karla.keller@example.org").get("/v1/me").json()).containsEntry("username", "karlakeller");
    }

    private List<String> seed() {
        var hints = new ArrayList<>(seeding.seed(Map.of("accounts", 50), false, (name, done, count) -> {}));
        hints.addAll(seeding.seed(seeding.demo(), false, (name, done, count) -> {}));
        return hints;
    }

    private Http signIn(String login) {
        var session = http.post("/v1/sessions", "{\"login\": \"%s\", \"password\": \"correct horse\"}".formatted(login))
                .json();
        return http.with("Authorization", "Bearer " + session.get("access_token"));
    }
}
