package dev.tandem.platform.testkit.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementOwnersTest {
    private final StatementOwners owners = new StatementOwners(new ProductionCode());

    @Test
    void findsTheModuleOfAnAdapter() throws ClassNotFoundException {
        assertThat(owners.get(Class.forName("dev.tandem.platform.jdbc.idempotency.JdbcIdempotencyStore")))
                .contains(new StatementOwner("platform", "dev.tandem"));
    }

    @Test
    void findsNoModuleForATest() {
        assertThat(owners.get(getClass())).contains(StatementOwner.UNRESTRICTED);
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
    void skipsCodeThatRunsNoStatements(String type) throws ClassNotFoundException {
        assertThat(owners.get(Class.forName(type))).isEmpty();
    }
}
