package dev.tandem.platform.testkit.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginsTest {
    private final Origins origins = new Origins(new ProductionCode());

    @Test
    void takesAnAdapterForItsModule() throws ClassNotFoundException {
        assertThat(origins.get(Class.forName("dev.tandem.platform.jdbc.submission.JdbcLedger")))
                .contains(new Origin("platform", "dev.tandem"));
    }

    @Test
    void takesATestForNobody() {
        assertThat(origins.get(getClass())).contains(Origin.TEST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.lang.String",
                "io.micronaut.data.jdbc.runtime.JdbcOperations",
                "dev.tandem.platform.jdbc.transaction.TransactionGuard",
                "dev.tandem.platform.testkit.statement.StatementLaws",
                "dev.tandem.platform.kernel.Submission"
            })
    void asksFurtherBehindWhatRunsNothing(String type) throws ClassNotFoundException {
        assertThat(origins.get(Class.forName(type))).isEmpty();
    }
}
