package dev.tandem.platform.app.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.platform.testkit.http.ApiDocument;
import dev.tandem.platform.testkit.http.Http;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Every route accepts each query parameter that the document names once, and no other.
@OnBothDatabases
class EveryQueryTest {
    private static final String ID = "01a1fa96-083f-76de-b5b8-54d5c6cac12b";

    private final Http http;
    private final List<Operation> operations;

    EveryQueryTest(Http http) {
        this.http = http;
        operations = Operation.all(new ApiDocument(http.get("/openapi.json").json())).stream()
                .filter(operation -> !operation.path().startsWith("/health"))
                .toList();
    }

    @Test
    void isRefusedWithAnUnknownParameter() {
        assertThat(operations)
                .hasSizeGreaterThan(20)
                .allSatisfy(operation -> assertThat(
                                blamed(operation, "?unknown=1&" + String.join("=&", operation.queryParameters())))
                        .containsExactly("unknown"));
    }

    @Test
    void isRefusedWithAParameterThatIsGivenTwice() {
        assertThat(operations)
                .anySatisfy(operation -> assertThat(operation.queryParameters()).isNotEmpty());
        assertThat(operations)
                .allSatisfy(operation -> assertThat(operation.queryParameters())
                        .allSatisfy(name -> assertThat(blamed(operation, "?" + name + "=1&" + name + "=1"))
                                .containsExactly(name)));
    }

    @Test
    void isTakenByHealthWhateverAMonitorAdds() {
        assertThat(http.get("/health/ready?t=1&t=2").status()).isEqualTo(200);
    }

    private List<String> blamed(Operation operation, String query) {
        var path = operation.path().replaceAll("\\{\\w+}", ID) + query;
        var refused = http.send(operation.method(), path, operation.body().isEmpty() ? null : "{}");
        assertThat(refused.status())
                .as("%s %s: %s", operation.method(), path, refused)
                .isEqualTo(400);
        return refused.list("errors").stream()
                .map(error -> String.valueOf(error.get("field")))
                .toList();
    }
}
