package dev.tandem.platform.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import dev.tandem.platform.kernel.Id;
import dev.tandem.platform.testkit.LogLines;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.platform.testkit.http.Http;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The log tells the operator which account is being guessed, and from which address.
@OnBothDatabases
class RefusalLogTest {
    private static final String WRONG = """
            {"login": "%s", "password": "wrong horse"}
            """;

    /// Other tests write to the log at the same time.
    private final String request = Id.next().toString();

    private final Http http;
    private final LogLines lines = LogLines.of("tandem.access", Level.INFO);

    RefusalLogTest(Http http) {
        this.http = http;
    }

    @AfterEach
    void stopListening() {
        lines.close();
    }

    @Test
    void namesTheAccountAndTheAddress() {
        var account = http.with("X-Request-Id", request).post("/v1/accounts", Application.ACCOUNT);

        http.with("X-Request-Id", request).post("/v1/sessions", WRONG.formatted("ada"));

        assertThat(lines.ofRequest(request, 3))
                .contains("Refused 127.0.0.1 as account %s: identity.wrong-credentials"
                        .formatted(account.json().get("id")))
                .anyMatch(line -> line.startsWith("POST /v1/sessions 401") && line.endsWith(", refused to 127.0.0.1"));
    }

    @Test
    void namesAHashOfANameThatNobodyHas() {
        http.with("X-Request-Id", request).post("/v1/sessions", WRONG.formatted("eve"));
        http.with("X-Request-Id", request).post("/v1/sessions", WRONG.formatted("eve"));

        var logged = lines.ofRequest(request, 4);
        assertThat(logged.stream().filter(line -> line.startsWith("Refused")))
                .hasSize(2)
                .allMatch(line -> line.matches("Refused 127.0.0.1 as name [0-9a-f]{16}: identity.wrong-credentials"))
                .satisfies(both -> assertThat(both.getFirst()).isEqualTo(both.getLast()));
        assertThat(logged).noneMatch(line -> line.contains("eve"));
    }
}
