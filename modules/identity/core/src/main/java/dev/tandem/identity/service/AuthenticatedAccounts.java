package dev.tandem.identity.service;

import dev.tandem.identity.SessionId;
import dev.tandem.identity.model.Account;
import dev.tandem.identity.model.Session;
import dev.tandem.identity.repository.AccountRepository;
import dev.tandem.identity.repository.PasswordHash;
import dev.tandem.identity.repository.SessionRepository;
import dev.tandem.identity.repository.StoredPassword;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/// What may be done with an account once its password was proven.
///
/// Proving takes long and is done before the transaction. So each transaction holds the account, and does nothing when
/// its password is not the proven one any more: nothing that an old password opens outlives its change.
@Singleton
class AuthenticatedAccounts {
    private final AccountRepository accounts;
    private final SessionRepository sessions;
    private final Clock clock;

    AuthenticatedAccounts(AccountRepository accounts, SessionRepository sessions, Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.clock = clock;
    }

    /// Empty for an account that may not act.
    @Transactional
    Optional<Session> startSession(StoredPassword authenticated) {
        return accounts.findForChange(authenticated).filter(Account::mayAct).map(account -> {
            var session = Session.started(account.id(), clock.instant());
            sessions.add(session);
            return session;
        });
    }

    /// Opening an account that is not closed changes nothing; one that was deactivated stays shut.
    @Transactional
    Optional<Account> restore(StoredPassword authenticated) {
        return accounts.findForChange(authenticated)
                .filter(Account::active)
                .map(account -> account.isDeleted() ? accounts.save(account.restored(clock.instant())) : account);
    }

    /// Ends all sessions of the account but the one that asks, and answers whether it has done so.
    @Transactional
    boolean changePassword(StoredPassword authenticated, PasswordHash next, SessionId asking) {
        var account = accounts.findForChange(authenticated).filter(Account::mayAct);
        if (account.isEmpty()) {
            return false;
        }
        accounts.changePassword(authenticated.account(), next);
        sessions.endAllExcept(asking, authenticated.account());
        return true;
    }
}
