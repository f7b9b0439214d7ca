package dev.tandem.platform.testkit.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementOwnersTest {
    private final StatementOwners origins = new StatementOwners(new ProductionCode());

    @Test
    void takesAnAdapterForItsModule() throws ClassNotFoundException {
        assertThat(origins.get(Class.forName("dev.tandem.platform.jdbc.idempotency.JdbcIdempotencyStore")))
                .contains(new StatementOwner("platform", "dev.tandem"));
    }

    @Test
    void takesATestForNobody() {
        assertThat(origins.get(getClass())).contains(StatementOwner.TEST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.lang.String",
                "io.micronaut.data.jdbc.runtime.JdbcOperations",
                "dev.tandem.platform.jdbc.transaction.TransactionRetry",
                "dev.tandem.platform.testkit.statement.StatementRules",
                "dev.tandem.platform.kernel.IdempotencyKey"
            })
    void asksFurtherBehindWhatRunsNothing(String type) throws ClassNotFoundException {
        assertThat(origins.get(Class.forName(type))).isEmpty();
    }
}
