package dev.tandem.identity.api;

import dev.tandem.identity.Account;
import dev.tandem.identity.AccountFixtures;
import dev.tandem.identity.AccountId;
import dev.tandem.identity.repository.AccountRepository;
import dev.tandem.identity.repository.PasswordHash;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;

/// Accounts for the tests of other modules, without the work of hashing a password.
@Singleton
public final class TestAccounts {
    private final AccountRepository accounts;
    private final AccessTokens tokens;
    private final Clock clock;
    private final AtomicInteger opened = new AtomicInteger();

    TestAccounts(AccountRepository accounts, AccessTokens tokens, Clock clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.clock = clock;
    }

    /// Under a name that nobody has yet.
    public Account open() {
        return open("rider" + opened.incrementAndGet());
    }

    public Account open(String username) {
        var account = AccountFixtures.anAccount(username);
        accounts.add(account, new PasswordHash("none"));
        return account;
    }

    public void close(AccountId id) {
        accounts.save(accounts.find(id).orElseThrow().closed(clock.instant()));
    }

    /// What goes into the header `Authorization`.
    public String authorization(AccountId id) {
        return "Bearer " + tokens.issue(id).accessToken();
    }
}
