package dev.tandem.platform.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.testkit.StatementProbe;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.platform.testkit.http.Http;
import dev.tandem.platform.testkit.http.Response;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class AccessLineTest {
    private static final Pattern TIMING =
            Pattern.compile("total;dur=(\\d+\\.\\d), db;dur=(\\d+\\.\\d);desc=\"(\\d+) statements\"");

    private final Http http;
    private final StatementProbe statements;

    AccessLineTest(Http http, StatementProbe statements) {
        this.http = http;
        this.statements = statements;
    }

    @Test
    void countsTheStatementsOfARequest() {
        var responses = new ArrayList<Response>();
        var executed = statements.of(() -> responses.add(http.get("/v1/tags")));

        var timing = TIMING.matcher(responses.getFirst().header("Server-Timing").orElseThrow());
        assertThat(timing.matches()).isTrue();
        assertThat(timing.group(3)).isEqualTo(String.valueOf(executed.size()));
        assertThat(Double.parseDouble(timing.group(2)))
                .isPositive()
                .isLessThanOrEqualTo(Double.parseDouble(timing.group(1)));
    }
}
