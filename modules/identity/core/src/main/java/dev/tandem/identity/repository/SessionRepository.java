package dev.tandem.identity.repository;

import dev.tandem.identity.AccountId;
import dev.tandem.identity.AccountSummary;
import dev.tandem.identity.SessionId;
import dev.tandem.identity.model.Session;
import java.time.Instant;
import java.util.Optional;

/// Keeps the sessions of accounts until they end.
public interface SessionRepository {
    void add(Session session);

    /// Answers in one statement who is signed in by a session of this account.
    /// It is empty when the session has ended or expired, and when the account may not act.
    Optional<AccountSummary> findAccount(SessionId id, AccountId account, Instant now);

    /// Ending a session that is not there changes nothing.
    void end(SessionId id);

    void endAll(AccountId account);

    void endAllExcept(SessionId kept, AccountId account);

    /// Removes the sessions that have expired, of all accounts, and answers how many there were.
    int removeExpired(Instant now);
}
