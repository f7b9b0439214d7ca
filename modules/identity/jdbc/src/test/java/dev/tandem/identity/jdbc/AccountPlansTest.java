package dev.tandem.identity.jdbc;

import static dev.tandem.identity.model.AccountFixtures.NOON;
import static dev.tandem.identity.model.AccountFixtures.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.identity.AccountId;
import dev.tandem.identity.repository.AccountRepository;
import dev.tandem.identity.repository.PasswordHash;
import dev.tandem.platform.kernel.Lifecycle;
import dev.tandem.platform.kernel.list.Cursor;
import dev.tandem.platform.kernel.list.SliceRequest;
import dev.tandem.platform.testkit.StatementProbe;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import io.micronaut.jdbc.DataSourceResolver;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The list of accounts walks an index, as the query plans for many rows say, instead of sorting
/// all of them.
@OnBothDatabases
class AccountPlansTest {
    private static final int ACCOUNTS = 1_000;

    private final AccountRepository accounts;
    private final StatementProbe statements;
    private final DataSource dataSource;

    AccountPlansTest(
            AccountRepository accounts, StatementProbe statements, DataSource dataSource, DataSourceResolver resolver) {
        this.accounts = accounts;
        this.statements = statements;
        this.dataSource = resolver.resolve(dataSource);
    }

    @BeforeEach
    void writeManyAccounts() throws SQLException {
        for (var i = 0; i < ACCOUNTS; i++) {
            var moment = NOON.plusSeconds(i);
            var account = anAccount("person" + i).with(Lifecycle.created(moment));
            account = i % 11 == 0 ? account.deleted(moment) : account;
            accounts.add(i % 50 == 0 ? account.deactivated(moment) : account, new PasswordHash("none"));
        }
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("analyze");
        }
    }

    @Test
    void scansAnIndexForEachFilter() throws SQLException {
        assertScans("ix_account_created", null);
        assertScans("ix_account_(created|active)", true);
        assertScans("ix_account_active", false);
    }

    private void assertScans(String index, @Nullable Boolean active) throws SQLException {
        var after = Cursor.of(NOON.plusSeconds(ACCOUNTS / 2), AccountId.next().value());
        for (var request : List.of(SliceRequest.first(20), new SliceRequest(20, after))) {
            var executed = statements.of(() -> accounts.list(active, request));
            assertThat(executed).hasSize(1);
            assertThat(executed.getFirst().plan(dataSource))
                    .containsPattern(index + "\\s")
                    .doesNotContain("Sort", "ORDER BY", "Seq Scan", "SCAN account\n");
        }
    }
}
