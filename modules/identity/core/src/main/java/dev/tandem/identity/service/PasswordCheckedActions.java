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

/// What an account may do only after its password was checked.
///
/// The check takes long and is done before the transaction. Therefore each transaction locks
/// the account and does nothing if the password has changed since: what was done with an old
/// password does not outlive its change.
@Singleton
class PasswordCheckedActions {
    private final AccountRepository accounts;
    private final SessionRepository sessions;
    private final Clock clock;

    PasswordCheckedActions(AccountRepository accounts, SessionRepository sessions, Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.clock = clock;
    }

    /// Returns empty for an account that may not act.
    @Transactional
    Optional<Session> startSession(StoredPassword authenticated) {
        return accounts.findForChange(authenticated).filter(Account::mayAct).map(account -> {
            var session = Session.started(account.id(), clock.instant());
            sessions.add(session);
            return session;
        });
    }

    /// Restoring an account that is not deleted changes nothing. A deactivated account is not
    /// restored.
    @Transactional
    Optional<Account> restore(StoredPassword authenticated) {
        return accounts.findForChange(authenticated)
                .filter(account -> account.standing().active())
                .map(account ->
                        account.isDeleted() ? accounts.replace(account, account.restored(clock.instant())) : account);
    }

    /// Ends all sessions of the account except the current one. Returns false, and changes
    /// nothing, if the password has changed or the account may not act.
    @Transactional
    boolean changePassword(StoredPassword authenticated, PasswordHash newHash, SessionId current) {
        var account = accounts.findForChange(authenticated).filter(Account::mayAct);
        if (account.isEmpty()) {
            return false;
        }
        accounts.changePassword(authenticated.account(), newHash);
        sessions.endAllExcept(current, authenticated.account());
        return true;
    }
}
