package dev.tandem.identity.jdbc;

import dev.tandem.identity.AccountId;
import dev.tandem.identity.FullName;
import dev.tandem.identity.Username;
import dev.tandem.identity.model.Account;
import dev.tandem.identity.model.EmailAddress;
import dev.tandem.identity.model.Profile;
import dev.tandem.platform.jdbc.seed.Batch;
import dev.tandem.platform.jdbc.seed.SeedSeries;
import dev.tandem.platform.jdbc.write.RowWriter;
import jakarta.inject.Singleton;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/// Inserts the accounts of demo data. All of them have the same password; its hash is a
/// constant, because hashing is slow on purpose.
@Singleton
public final class AccountBulkInsert {
    public static final String PASSWORD = "correct horse";

    public static final String HASH =
            "$argon2id$v=19$m=19456,t=2,p=1$kxHmsVX7gyc/42LeG4LQkg$h0kwVBX20l84lDhGS6djK+PJ3b+mm4D5dUGa6pjC9pQ";

    private final RowWriter writer;
    private final AccountRowMapper mapper;

    AccountBulkInsert(RowWriter writer, AccountRowMapper mapper) {
        this.writer = writer;
        this.mapper = mapper;
    }

    public Runnable prepare(Batch batch, IntFunction<Account> account) {
        var accounts = batch.numbers().mapToObj(account).map(mapper::toRow).toList();
        var passwords = accounts.stream().map(row -> new PasswordRow(row.id(), HASH));
        var rows = Stream.<Record>concat(accounts.stream(), passwords).toList();
        return () -> writer.insert(rows);
    }

    public static Account account(SeedSeries series, int number, String username, String email, String fullName) {
        return Account.created(
                new AccountId(series.id(number)),
                new Profile(new Username(username), new EmailAddress(email), new FullName(fullName)),
                series.moment(number));
    }
}
