package dev.tandem.identity.service;

import static io.micronaut.transaction.TransactionDefinition.Propagation.SUPPORTS;

import dev.tandem.identity.AccountId;
import dev.tandem.identity.model.Account;
import dev.tandem.identity.model.administration.NotAdministrator;
import dev.tandem.identity.repository.AccountRepository;
import dev.tandem.identity.repository.SessionRepository;
import dev.tandem.platform.kernel.ExpectedRevision;
import dev.tandem.platform.kernel.IdempotencyKey;
import dev.tandem.platform.kernel.list.Slice;
import dev.tandem.platform.kernel.list.SliceRequest;
import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/// What administrators do with the accounts of others. Everybody else is refused.
@Singleton
public class AccountAdministration {
    private final AccountRepository accounts;
    private final SessionRepository sessions;
    private final Clock clock;

    public AccountAdministration(AccountRepository accounts, SessionRepository sessions, Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.clock = clock;
    }

    /// Lists the accounts that are not deleted; of them, only those that are active or not, if
    /// `active` is not null.
    @ReadOnly(propagation = SUPPORTS)
    public Slice<Account> list(AccountId actor, @Nullable Boolean active, SliceRequest request) {
        requireAdministrator(actor);
        return accounts.list(active, request);
    }

    /// Ends all sessions, so that they do not come back when the account is reactivated. Of two
    /// administrators who deactivate each other at once, one is refused: both lock all active
    /// administrators first.
    @Transactional
    public Account deactivate(AccountId actor, IdempotencyKey key, AccountId id, ExpectedRevision expected) {
        var administrators = accounts.activeAdministratorsForChange();
        administrators.require(actor);
        return key.once(
                () -> {
                    administrators.requireAnotherThan(id);
                    var deactivated = accounts.change(id, expected, account -> account.deactivated(clock.instant()));
                    sessions.endAll(id);
                    return deactivated;
                },
                made -> accounts.get(new AccountId(made)));
    }

    @Transactional
    public Account reactivate(AccountId actor, IdempotencyKey key, AccountId id, ExpectedRevision expected) {
        requireAdministrator(actor);
        return key.once(
                () -> accounts.change(id, expected, account -> account.reactivated(clock.instant())),
                made -> accounts.get(new AccountId(made)));
    }

    private void requireAdministrator(AccountId actor) {
        if (accounts.find(actor).filter(Account::mayAdminister).isEmpty()) {
            throw new NotAdministrator();
        }
    }
}
