package dev.tandem.identity.jdbc;

import dev.tandem.identity.AccountId;
import dev.tandem.identity.AccountSummary;
import dev.tandem.identity.SessionId;
import dev.tandem.identity.model.Session;
import dev.tandem.identity.repository.SessionRepository;
import dev.tandem.platform.jdbc.query.Queries;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

@Singleton
final class JdbcSessionRepository implements SessionRepository {
    private static final String ACCOUNT = """
            select account.id, account.username, account.full_name
            from session
            join account on account.id = session.account_id
            where session.id = :session and account.id = :account and session.expires_at > :now
                and account.active and account.deleted_at is null
            """;

    private final Queries queries;
    private final SessionRow.Rows sessions;

    JdbcSessionRepository(Queries queries, SessionRow.Rows sessions) {
        this.queries = queries;
        this.sessions = sessions;
    }

    @Override
    public void add(Session session) {
        sessions.save(new SessionRow(
                session.id().value(), session.account().value(), session.createdAt(), session.expiresAt()));
    }

    @Override
    public Optional<AccountSummary> findAccount(SessionId id, AccountId account, Instant now) {
        return queries.of(ACCOUNT)
                .with("session", id)
                .with("account", account)
                .with("now", now)
                .find(JdbcAccountRepository::summary);
    }

    @Override
    public void end(SessionId id) {
        sessions.deleteById(id.value());
    }

    @Override
    public void endAll(AccountId account) {
        sessions.deleteByAccountId(account.value());
    }

    @Override
    public void endAllExcept(SessionId kept, AccountId account) {
        sessions.deleteByAccountIdAndIdNotEquals(account.value(), kept.value());
    }

    @Override
    public int removeExpired(Instant now) {
        return sessions.deleteByExpiresAtLessThanEquals(now);
    }
}
