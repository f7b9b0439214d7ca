package dev.tandem.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.platform.testkit.sample.SampleRow;
import dev.tandem.platform.testkit.sample.SampleRows;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class StatementProbeTest {

    @Test
    void countsABatchAsOneStatement(StatementProbe statements, SampleRows rows) {
        var saved = statements.executes(1, () -> rows.saveAll(List.of(SampleRow.usual(), SampleRow.usual())));

        assertThat(saved).hasSize(2);
    }

    @Test
    void namesTheStatementsThatWereTooMany(StatementProbe statements, SampleRows rows) {
        assertThatThrownBy(() -> statements.executes(1, () -> rows.count() + rows.count()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("expected 1 statements, but there were 2")
                .hasMessageContaining("SELECT COUNT(*)");
    }
}
