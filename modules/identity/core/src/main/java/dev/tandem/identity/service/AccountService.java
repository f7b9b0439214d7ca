package dev.tandem.identity.service;

import static io.micronaut.transaction.TransactionDefinition.Propagation.SUPPORTS;

import dev.tandem.identity.AccountDirectory;
import dev.tandem.identity.AccountId;
import dev.tandem.identity.AccountSummary;
import dev.tandem.identity.model.Account;
import dev.tandem.identity.model.Profile;
import dev.tandem.identity.repository.AccountRepository;
import dev.tandem.identity.repository.PasswordHash;
import dev.tandem.identity.repository.SessionRepository;
import dev.tandem.identity.repository.StoredPassword;
import dev.tandem.platform.kernel.ExpectedRevision;
import dev.tandem.platform.kernel.IdempotencyKey;
import dev.tandem.platform.kernel.aggregate.StaleRetry;
import dev.tandem.platform.kernel.aggregate.ThingNotFound;
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

/// Reads, updates and deletes accounts.
///
/// A read takes one statement. It needs no transaction of its own, but takes part in the
/// caller's.
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
        return accounts.get(id);
    }

    public AccountSummary summary(AccountId id) {
        return findOne(id).orElseThrow(() -> new ThingNotFound(id));
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

    /// `update` is given the account as it is now, and returns its new values. It runs while
    /// nothing is locked, and again if the account was changed meanwhile.
    public Account update(AccountId id, ExpectedRevision expected, Function<Account, UpdateAccount> update) {
        return StaleRetry.run(expected, () -> {
            var account = read(id, expected);
            var change = update.apply(account);
            return store(account, account.updated(change.profile(), change.notifications(), clock.instant()));
        });
    }

    @ReadOnly(propagation = SUPPORTS)
    protected Account read(AccountId id, ExpectedRevision expected) {
        return accounts.getExpected(id, expected);
    }

    @Transactional
    protected Account store(Account old, Account changed) {
        return accounts.store(old, changed);
    }

    public void delete(AccountId id, ExpectedRevision expected) {
        StaleRetry.run(expected, () -> deleteUnlessLastAdministrator(id, expected));
    }

    /// Locks no account before the administrators, so that nobody waits in a circle. Ends all
    /// sessions, so that they do not come back when the account is restored.
    @Transactional
    protected Account deleteUnlessLastAdministrator(AccountId id, ExpectedRevision expected) {
        var account = accounts.getExpected(id, expected);
        if (account.standing().administrator()) {
            accounts.activeAdministratorsForChange().requireAnotherThan(id);
        }
        var deleted = accounts.store(account, account.deleted(clock.instant()));
        sessions.endAll(id);
        return deleted;
    }

    @Transactional
    Account create(IdempotencyKey key, Profile profile, PasswordHash password) {
        return key.once(
                () -> {
                    var account = Account.created(AccountId.next(), profile, clock.instant());
                    accounts.add(account, password);
                    return account;
                },
                id -> find(new AccountId(id)));
    }

    @ReadOnly(propagation = SUPPORTS)
    Optional<StoredPassword> password(String login) {
        return accounts.password(login);
    }

    @ReadOnly(propagation = SUPPORTS)
    Optional<StoredPassword> password(AccountId id) {
        return accounts.password(id);
    }
}
