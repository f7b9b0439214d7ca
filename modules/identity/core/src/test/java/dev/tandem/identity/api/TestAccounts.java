package dev.tandem.identity.api;

import dev.tandem.identity.AccountId;
import dev.tandem.identity.model.Account;
import dev.tandem.identity.model.AccountFixtures;
import dev.tandem.identity.model.Session;
import dev.tandem.identity.repository.AccountRepository;
import dev.tandem.identity.repository.PasswordHash;
import dev.tandem.identity.repository.SessionRepository;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;

/// Creates accounts for the tests of other modules, without the work of hashing a password.
@Singleton
public final class TestAccounts {
    private final AccountRepository accounts;
    private final SessionRepository sessions;
    private final AccessTokens tokens;
    private final Clock clock;
    private final AtomicInteger count = new AtomicInteger();

    TestAccounts(AccountRepository accounts, SessionRepository sessions, AccessTokens tokens, Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.tokens = tokens;
        this.clock = clock;
    }

    /// Creates an account with a username that is still free.
    public Account open() {
        return open("person" + count.incrementAndGet());
    }

    public Account open(String username) {
        return added(AccountFixtures.anAccount(username));
    }

    /// Creates an administrator with a username that is still free.
    public Account openAdministrator() {
        return added(AccountFixtures.anAdministrator("administrator" + count.incrementAndGet()));
    }

    private Account added(Account account) {
        accounts.add(account, new PasswordHash("none"));
        return account;
    }

    public void close(AccountId id) {
        sessions.endAll(id);
        var account = accounts.get(id);
        accounts.replace(account, account.deleted(clock.instant()));
    }

    /// Signs in and returns the value of the header `Authorization`.
    public String authorization(AccountId id) {
        var session = Session.started(id, clock.instant());
        sessions.add(session);
        return "Bearer " + tokens.issue(session).accessToken();
    }
}
