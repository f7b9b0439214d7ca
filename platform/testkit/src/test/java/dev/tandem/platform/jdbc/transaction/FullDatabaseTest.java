package dev.tandem.platform.jdbc.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.platform.jdbc.DatabaseSettings;
import dev.tandem.platform.jdbc.address.SqliteDatabase;
import dev.tandem.platform.kernel.failure.Unavailable;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.platform.testkit.sample.SampleRow;
import dev.tandem.platform.testkit.sample.SampleRows;
import dev.tandem.platform.testkit.sample.TransactionKinds;
import io.micronaut.context.ApplicationContext;
import io.micronaut.jdbc.DataSourceResolver;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag(OnBothDatabases.TAG)
class FullDatabaseTest {

    @Test
    void goesOnWithNewConnectionsAfterTheFileWasFull(@TempDir Path folder) throws Exception {
        var settings = DatabaseSettings.of(SqliteDatabase.inFile(folder.resolve("x.db")));
        try (var context =
                settings.configure(ApplicationContext.builder("test")).start()) {
            var dataSource = context.getBean(DataSourceResolver.class).resolve(context.getBean(DataSource.class));
            var rows = context.getBean(SampleRows.class);
            var useCases = context.getBean(TransactionKinds.class);
            try (var connection = dataSource.getConnection();
                    var statement = connection.createStatement()) {
                // The limit holds for this connection only, which is the one that writes.
                statement.execute("pragma max_page_count = 1");
            }

            assertThatThrownBy(() -> useCases.write(() -> rows.saveAll(many())))
                    .isInstanceOf(Unavailable.class)
                    .hasFieldOrPropertyWithValue("code", "database.unavailable");
            assertThat(rows.count()).isZero();

            assertThat(useCases.write(() -> rows.saveAll(many()))).hasSize(1_000);
            assertThat(rows.count()).isEqualTo(1_000);
        }
    }

    private static Iterable<SampleRow> many() {
        return Stream.generate(SampleRow::usual).limit(1_000).toList();
    }
}
