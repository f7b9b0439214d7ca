package dev.tandem.identity.repository;

import dev.tandem.identity.AccountId;
import dev.tandem.identity.AccountSummary;
import dev.tandem.identity.SessionId;
import dev.tandem.identity.model.Account;
import dev.tandem.identity.model.Session;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Stores sessions in memory.
public final class InMemorySessionRepository implements SessionRepository {
    private final Map<SessionId, Session> sessions = new HashMap<>();
    private final AccountRepository accounts;

    public InMemorySessionRepository(AccountRepository accounts) {
        this.accounts = accounts;
    }

    @Override
    public void add(Session session) {
        sessions.put(session.id(), session);
    }

    @Override
    public Optional<AccountSummary> findAccount(SessionId id, AccountId account, Instant now) {
        return Optional.ofNullable(sessions.get(id))
                .filter(session -> session.account().equals(account) && now.isBefore(session.expiresAt()))
                .flatMap(session -> accounts.find(account))
                .filter(Account::mayAct)
                .map(Account::summary);
    }

    @Override
    public void end(SessionId id) {
        sessions.remove(id);
    }

    @Override
    public void endAll(AccountId account) {
        sessions.values().removeIf(session -> session.account().equals(account));
    }

    @Override
    public void endAllExcept(SessionId kept, AccountId account) {
        sessions.values()
                .removeIf(session ->
                        session.account().equals(account) && !session.id().equals(kept));
    }

    @Override
    public int removeExpired(Instant now) {
        var before = sessions.size();
        sessions.values().removeIf(session -> !now.isBefore(session.expiresAt()));
        return before - sessions.size();
    }
}
