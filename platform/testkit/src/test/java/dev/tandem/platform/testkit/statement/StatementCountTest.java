package dev.tandem.platform.testkit.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.platform.testkit.statement.StatementCount.CountedStatement;
import org.junit.jupiter.api.Test;

class StatementCountTest {
    private final StatementCount count = new StatementCount();

    @Test
    void leavesOutStatementsOfStaleAttempts() {
        add("select 1", 0);
        add("select 2", 1);
        add("update 3", 1);

        var second = add("select 2", 2);

        assertThat(second.statements()).containsExactly("select 1", "select 2");
        assertThat(second.same()).isEqualTo(1);
        assertThat(add("select 4", 0).statements()).containsExactly("select 1", "select 2", "select 4");
    }

    private StatementCount.Entry add(String sql, int staleAttempt) {
        return count.add(new CountedStatement(sql, NormalizedSql.of(sql), null, staleAttempt));
    }
}
