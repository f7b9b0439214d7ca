package dev.tandem.identity.service;

import static io.micronaut.transaction.TransactionDefinition.Propagation.SUPPORTS;

import dev.tandem.identity.AccountId;
import dev.tandem.identity.AccountSummary;
import dev.tandem.identity.SessionId;
import dev.tandem.identity.repository.SessionRepository;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/// Finds the account that a session signs in, and ends sessions (docs/adr/0030).
@Singleton
public class SessionService {
    private final SessionRepository sessions;
    private final Clock clock;

    public SessionService(SessionRepository sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /// Returns empty if the session has ended, or if its account is deleted or deactivated.
    @ReadOnly(propagation = SUPPORTS)
    public Optional<AccountSummary> findAccount(SessionId id, AccountId account) {
        return sessions.findAccount(id, account, clock.instant());
    }

    @Transactional
    public void end(SessionId id) {
        sessions.end(id);
    }

    @Transactional
    public void endAll(AccountId account) {
        sessions.endAll(account);
    }

    @Scheduled(initialDelay = "10m", fixedDelay = "1h")
    @Transactional
    public int removeExpired() {
        return sessions.removeExpired(clock.instant());
    }
}
