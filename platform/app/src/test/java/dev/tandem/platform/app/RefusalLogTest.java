package dev.tandem.platform.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.tandem.platform.kernel.Id;
import dev.tandem.platform.testkit.Http;
import dev.tandem.platform.testkit.OnBothDatabases;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/// Whoever runs the server sees who is being guessed at, and from where.
@OnBothDatabases
class RefusalLogTest {
    private static final String WRONG = """
            {"login": "%s", "password": "wrong horse"}
            """;

    /// Other tests log meanwhile.
    private final String request = Id.next().toString();

    private final Http http;
    private final Logger log = (Logger) LoggerFactory.getLogger("tandem.access");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>() {
        @Override
        protected void append(ILoggingEvent line) {
            line.prepareForDeferredProcessing();
            super.append(line);
        }
    };

    RefusalLogTest(Http http) {
        this.http = http;
    }

    @BeforeEach
    void listen() {
        lines.start();
        log.addAppender(lines);
    }

    @AfterEach
    void stopListening() {
        log.detachAppender(lines);
    }

    @Test
    void namesTheAccountAndTheAddress() {
        var account = http.with("X-Request-Id", request).post("/v1/accounts", Application.ACCOUNT);

        http.with("X-Request-Id", request).post("/v1/sessions", WRONG.formatted("ada"));

        assertThat(logged())
                .contains("Refused 127.0.0.1 as account %s: identity.wrong-credentials"
                        .formatted(account.json().get("id")))
                .anyMatch(line -> line.startsWith("POST /v1/sessions 401") && line.endsWith(", refused to 127.0.0.1"));
    }

    @Test
    void namesAHashOfANameThatNobodyHas() {
        http.with("X-Request-Id", request).post("/v1/sessions", WRONG.formatted("eve"));
        http.with("X-Request-Id", request).post("/v1/sessions", WRONG.formatted("eve"));

        assertThat(logged().stream().filter(line -> line.startsWith("Refused")))
                .hasSize(2)
                .allMatch(line -> line.matches("Refused 127.0.0.1 as name [0-9a-f]{16}: identity.wrong-credentials"))
                .satisfies(both -> assertThat(both.getFirst()).isEqualTo(both.getLast()));
        assertThat(logged()).noneMatch(line -> line.contains("eve"));
    }

    private List<String> logged() {
        return List.copyOf(lines.list).stream()
                .filter(line -> request.equals(line.getMDCPropertyMap().get("request_id")))
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }
}
