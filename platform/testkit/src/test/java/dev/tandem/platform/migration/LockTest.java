package dev.tandem.platform.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.platform.jdbc.address.Database;
import dev.tandem.platform.jdbc.address.Engine;
import dev.tandem.platform.jdbc.address.PostgresDatabase;
import dev.tandem.platform.migration.database.Patience;
import dev.tandem.platform.migration.database.postgres.PostgresMigrationDatabase;
import dev.tandem.platform.migration.problem.MigrationFailure;
import dev.tandem.platform.migration.problem.MigrationProblem;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import dev.tandem.platform.testkit.postgres.PostgresServer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Migrations beside other migrations, and beside programs that hold locks.
@Tag(OnBothDatabases.TAG)
class LockTest {
    private static final String ITEM = "shop/V20260101_0900__create_item";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void migratesOnceWhenManyStartAtOnce(Engine engine) throws Exception {
        var database = ScratchDatabase.on(engine, folder);
        for (var number = 10; number < 30; number++) {
            database.with("shop/V20260101_09%d__create_item".formatted(number), """
                    create table item_%d (id integer not null primary key);
                    """.formatted(number));
        }
        var tasks = new ArrayList<Callable<List<String>>>();
        for (var number = 0; number < 6; number++) {
            tasks.add(database::upgrade);
        }

        var applied = new ArrayList<String>();
        try (var threads = Executors.newFixedThreadPool(tasks.size())) {
            for (var result : threads.invokeAll(tasks)) {
                applied.addAll(result.get());
            }
        }

        assertThat(applied).hasSize(20).doesNotHaveDuplicates();
        assertThat(database.history()).isEqualTo(applied);
    }

    /// A table that is in use is given up again and again, so that its users can go on.
    @Test
    void letsGoOfATableThatOthersUse() throws SQLException {
        var server = PostgresServer.shared();
        var address = (PostgresDatabase) Database.at(server.directUrl(server.create()));
        var database = ScratchDatabase.of(
                new PostgresMigrationDatabase(address, Duration.ofMillis(20), new Patience(3, Duration.ofMillis(1))));
        database.with(ITEM, "create table item (id integer not null primary key);");
        database.upgrade();
        database.with("shop/V20260102_0900__price_item", "alter table item add column price integer;");
        try (var user = address.connect();
                var statement = user.createStatement()) {
            user.setAutoCommit(false);
            statement.executeUpdate("insert into item values (1)");

            assertThatThrownBy(database::upgrade)
                    .isInstanceOfSatisfying(
                            MigrationFailure.class,
                            failure -> assertThat(failure.problem()).isEqualTo(MigrationProblem.LOCKED_TABLE))
                    .hasMessageStartingWith("shop/V20260102_0900__price_item.sql waited 3 times");
            user.commit();
        }

        assertThat(database.upgrade()).containsExactly("shop/20260102_0900");
        assertThat(database.rows("select id, price from item")).containsExactly("1,null");
    }

    @Test
    void refusesAServerThatTakesNoWrites() {
        var server = PostgresServer.shared();
        var url = server.directUrl(server.create());
        var readOnly = url + (url.contains("?") ? "&" : "?") + "options=-c%20default_transaction_read_only=on";
        var database = ScratchDatabase.of(new PostgresMigrationDatabase((PostgresDatabase) Database.at(readOnly)));
        database.with(ITEM, "create table item (id integer not null primary key);");

        assertThatThrownBy(database::upgrade)
                .isInstanceOfSatisfying(
                        MigrationFailure.class,
                        failure -> assertThat(failure.problem()).isEqualTo(MigrationProblem.READ_ONLY));
    }
}
