package dev.tandem.identity.repository;

import dev.tandem.identity.AccountId;
import dev.tandem.identity.AccountSummary;
import dev.tandem.identity.SessionId;
import dev.tandem.identity.model.Session;
import java.time.Instant;
import java.util.Optional;

/// Stores the sessions of accounts until they end.
public interface SessionRepository {
    void add(Session session);

    /// Finds, in one statement, the account that is signed in by this session. Returns empty if
    /// the session is not the account's, has ended or has expired, and if the account may not
    /// act.
    Optional<AccountSummary> findAccount(SessionId id, AccountId account, Instant now);

    /// Ending a session that does not exist changes nothing.
    void end(SessionId id);

    void endAll(AccountId account);

    void endAllExcept(SessionId kept, AccountId account);

    /// Removes the expired sessions of all accounts and returns how many there were.
    int removeExpired(Instant now);
}
