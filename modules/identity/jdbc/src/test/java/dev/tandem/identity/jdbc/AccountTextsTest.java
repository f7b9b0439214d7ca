package dev.tandem.identity.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.identity.api.TestAccounts;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.platform.testkit.http.Http;
import dev.tandem.platform.testkit.http.Response;
import io.micronaut.jdbc.DataSourceResolver;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Names and addresses that imitate other texts, or break out of the page that shows them.
@OnBothDatabases
class AccountTextsTest {
    private final Http ada;
    private final DataSource dataSource;

    AccountTextsTest(Http http, TestAccounts accounts, DataSource dataSource, DataSourceResolver resolver) {
        var account = accounts.open("ada");
        ada = http.with("Authorization", accounts.authorization(account.id()));
        this.dataSource = resolver.resolve(dataSource);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\\u0007@example.org",
                "a\\u0085@example.org",
                "\\u202ea@example.org",
                "\\\"a\\\"@example.org",
                "<a>@example.org",
                "a(b)@example.org",
                "a,b@example.org",
                "a;b@example.org",
                "a:b@example.org",
                "a`b@example.org",
                "a\\\\b@example.org",
                "a\\u00a0b@example.org",
                "a@o'brien.org",
                "a@exa\\\"mple.org",
                "a@example.<org>",
                "a@example.org\\n",
                "a@example..org",
                "a@example.org."
            })
    void refusesAnInvalidEmailAddress(String email) {
        assertThat(fields(ada.patch("/v1/me", "{\"email\": \"" + email + "\"}")))
                .containsExactly("email");
        assertThat(ada.get("/v1/me").json()).containsEntry("revision", 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\\u0000b", "a\\u001b[2J", "a\\nb", "a\\tb", "a\\u2028b", "\\u202egpj", "\\u2067b", "a\\u009bb"
            })
    void refusesInvisibleCharactersInNames(String name) {
        assertThat(fields(ada.patch("/v1/me", "{\"full_name\": \"" + name + "\"}")))
                .containsExactly("full_name");
        assertThat(ada.get("/v1/me").json()).containsEntry("revision", 0);
    }

    @Test
    void acceptsUnusualNamesAndAddresses() {
        for (var name : List.of("Sinéad O'Brien", "Dwayne “The Rock” Johnson", "محمد علي", "李小龙")) {
            assertThat(ada.patch("/v1/me", "{\"full_name\": \"" + name + "\"}").json())
                    .containsEntry("full_name", name);
        }
        for (var email : List.of("o'brien+trips@example.co.uk", "jörg@exämple.org", "a.b-c_d@x.y.z.org")) {
            assertThat(ada.patch("/v1/me", "{\"email\": \"" + email + "\"}").json())
                    .containsEntry("email", email);
        }
    }

    @Test
    void limitsTheLengthOfAnAddress() {
        assertThat(ada.patch("/v1/me", "{\"email\": \"a@a" + ".a".repeat(125) + "\"}")
                        .status())
                .isEqualTo(200);
        assertThat(fields(ada.patch("/v1/me", "{\"email\": \"a@a" + ".a".repeat(3_000) + "\"}")))
                .contains("email");
    }

    @Test
    void showsAndUpdatesValuesOfOlderRules() throws SQLException {
        execute("update account set email = '\"ada\"@example.org', full_name = 'Ada\u202e\u0007'");

        assertThat(ada.get("/v1/me").json())
                .containsEntry("email", "\"ada\"@example.org")
                .containsEntry("full_name", "Ada\u202e\u0007");
        assertThat(ada.patch("/v1/me", "{\"notifications\": false}").json())
                .containsEntry("email", "\"ada\"@example.org")
                .containsEntry("full_name", "Ada\u202e\u0007")
                .containsEntry("notifications", false);
        assertThat(fields(ada.patch("/v1/me", "{\"full_name\": \"Bob\\u202e\"}")))
                .containsExactly("full_name");
        assertThat(ada.patch("/v1/me", "{\"full_name\": \"Ada\"}").json())
                .containsEntry("full_name", "Ada")
                .containsEntry("email", "\"ada\"@example.org");
    }

    private static List<Object> fields(Response refused) {
        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        return refused.list("errors").stream()
                .map(error -> error.get("field"))
                .distinct()
                .toList();
    }

    private void execute(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
