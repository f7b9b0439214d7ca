package dev.tandem.platform.jdbc.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.platform.jdbc.address.SqliteDatabase;
import dev.tandem.platform.jdbc.sqlite.lane.NestedTransaction;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class SqliteMemoryPoolTest extends SqlitePoolContract {
    private final SqliteDatabase database = SqliteDatabase.inMemory();

    @Override
    SqliteDatabase database() {
        return database;
    }

    @Test
    void refusesAReaderInsideAWriterAndViceVersa() throws SQLException {
        try (var writer = writing();
                var reader = reading()) {
            writer.setAutoCommit(false);
            assertThatThrownBy(() -> count(reader)).isInstanceOf(NestedTransaction.class);
        }
        try (var reader = reading();
                var writer = writing()) {
            reader.setAutoCommit(false);
            assertThatThrownBy(() -> insert(writer)).isInstanceOf(NestedTransaction.class);
        }
    }

    @Test
    void keepsItsDataWhenItIsRenewed() throws SQLException {
        try (var writer = writing()) {
            insert(writer);
        }

        pool().renew();

        assertThat(count()).isEqualTo(1);
    }
}
