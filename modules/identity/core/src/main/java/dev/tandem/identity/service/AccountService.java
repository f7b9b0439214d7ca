package dev.tandem.identity.service;

import static io.micronaut.transaction.TransactionDefinition.Propagation.SUPPORTS;

import dev.tandem.identity.Account;
import dev.tandem.identity.AccountDirectory;
import dev.tandem.identity.AccountId;
import dev.tandem.identity.AccountNotFound;
import dev.tandem.identity.AccountStale;
import dev.tandem.identity.AccountSummary;
import dev.tandem.identity.Profile;
import dev.tandem.identity.repository.AccountRepository;
import dev.tandem.identity.repository.PasswordHash;
import dev.tandem.identity.repository.SessionRepository;
import dev.tandem.identity.repository.StoredPassword;
import dev.tandem.platform.kernel.ExpectedRevision;
import dev.tandem.platform.kernel.IdempotencyKey;
import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The life of an account: opened, looked at, edited, closed, opened again.
///
/// What one statement reads needs no transaction, but takes part in one that there is.
@Singleton
public class AccountService implements AccountDirectory {
    private final AccountRepository accounts;
    private final SessionRepository sessions;
    private final Clock clock;

    public AccountService(AccountRepository accounts, SessionRepository sessions, Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.clock = clock;
    }

    @ReadOnly(propagation = SUPPORTS)
    public Account find(AccountId id) {
        return accounts.find(id).orElseThrow(() -> new AccountNotFound(id));
    }

    public AccountSummary summary(AccountId id) {
        return findOne(id).orElseThrow(() -> new AccountNotFound(id));
    }

    @Override
    @ReadOnly(propagation = SUPPORTS)
    public Optional<AccountSummary> findOne(AccountId id) {
        return accounts.summary(id);
    }

    @Override
    @ReadOnly(propagation = SUPPORTS)
    public Map<AccountId, AccountSummary> find(Collection<AccountId> ids) {
        return accounts.summaries(Set.copyOf(ids)).stream()
                .collect(Collectors.toMap(AccountSummary::id, Function.identity()));
    }

    /// `edit` sees the account as it is now, and says how it is to be.
    @Transactional
    public Account edit(AccountId id, ExpectedRevision expected, Function<Account, UpdateAccount> edit) {
        var account = held(id, expected);
        var wish = edit.apply(account);
        var edited = account.edited(wish.email(), wish.fullName(), wish.notifications(), clock.instant());
        return edited.equals(account) ? account : save(edited);
    }

    @Transactional
    public void close(AccountId id, ExpectedRevision expected) {
        save(held(id, expected).closed(clock.instant()));
    }

    @Transactional
    Account open(IdempotencyKey submission, Profile profile, PasswordHash password) {
        return submission.once(
                () -> {
                    var account = Account.opened(AccountId.next(), profile, clock.instant());
                    accounts.add(account, password);
                    return account;
                },
                id -> find(new AccountId(id)));
    }

    @ReadOnly(propagation = SUPPORTS)
    Optional<StoredPassword> credentials(String login) {
        return accounts.credentials(login);
    }

    @ReadOnly(propagation = SUPPORTS)
    Optional<StoredPassword> credentials(AccountId id) {
        return accounts.credentials(id);
    }

    /// An account that may not act any more loses its sessions: they do not come back when it may act again.
    private Account save(Account account) {
        if (!account.mayAct()) {
            sessions.endAll(account.id());
        }
        return accounts.save(account);
    }

    private Account held(AccountId id, ExpectedRevision expected) {
        var account = accounts.findForChange(id)
                .filter(found -> !found.isDeleted())
                .orElseThrow(() -> new AccountNotFound(id));
        if (!expected.admits(account)) {
            throw new AccountStale(id);
        }
        return account;
    }
}
