package dev.tandem.identity.repository;

import static dev.tandem.identity.model.AccountFixtures.NOON;
import static dev.tandem.identity.model.AccountFixtures.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.identity.SessionId;
import dev.tandem.identity.model.Account;
import dev.tandem.identity.model.Session;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// What every [SessionRepository] must do.
public abstract class SessionRepositoryContract {
    private final AccountRepository accounts;
    private final SessionRepository sessions;

    /// @param sessions makes a repository of the sessions of these accounts
    protected SessionRepositoryContract(
            AccountRepository accounts, Function<AccountRepository, SessionRepository> sessions) {
        this.accounts = accounts;
        this.sessions = sessions.apply(accounts);
    }

    @Test
    void findsTheAccountThatIsSignedIn() {
        var ada = added(anAccount("ada"));
        var bob = added(anAccount("bob"));
        var session = started(ada);

        assertThat(sessions.findAccount(session.id(), ada.id(), NOON)).contains(ada.summary());
        assertThat(sessions.findAccount(session.id(), bob.id(), NOON)).isEmpty();
        assertThat(sessions.findAccount(SessionId.next(), ada.id(), NOON)).isEmpty();
    }

    @Test
    void endsASessionWhenItExpires() {
        var ada = added(anAccount("ada"));
        var session = started(ada);
        var end = session.expiresAt();

        assertThat(sessions.findAccount(session.id(), ada.id(), end.minusMillis(1)))
                .contains(ada.summary());
        assertThat(sessions.findAccount(session.id(), ada.id(), end)).isEmpty();
    }

    @Test
    void findsNoAccountThatMayNotAct() {
        var ada = added(anAccount("ada"));
        var session = started(ada);

        var deleted = accounts.replace(ada, ada.deleted(NOON));
        assertThat(sessions.findAccount(session.id(), ada.id(), NOON)).isEmpty();
        var restored = accounts.replace(deleted, deleted.restored(NOON));
        accounts.replace(restored, restored.deactivated(NOON));
        assertThat(sessions.findAccount(session.id(), ada.id(), NOON)).isEmpty();
    }

    @Test
    void endsOneSessionAndNoOther() {
        var ada = added(anAccount("ada"));
        var ended = started(ada);
        var other = started(ada);

        sessions.end(ended.id());
        sessions.end(ended.id());

        assertThat(isSignedIn(ended)).isFalse();
        assertThat(isSignedIn(other)).isTrue();
    }

    @Test
    void endsTheSessionsOfOneAccount() {
        var ada = added(anAccount("ada"));
        var first = started(ada);
        var second = started(ada);
        var sessionOfBob = started(added(anAccount("bob")));

        sessions.endAll(ada.id());

        assertThat(isSignedIn(first)).isFalse();
        assertThat(isSignedIn(second)).isFalse();
        assertThat(isSignedIn(sessionOfBob)).isTrue();
    }

    @Test
    void endsAllButOneSessionOfAnAccount() {
        var ada = added(anAccount("ada"));
        var kept = started(ada);
        var other = started(ada);
        var sessionOfBob = started(added(anAccount("bob")));

        sessions.endAllExcept(kept.id(), ada.id());

        assertThat(isSignedIn(kept)).isTrue();
        assertThat(isSignedIn(other)).isFalse();
        assertThat(isSignedIn(sessionOfBob)).isTrue();
    }

    @Test
    void removesExpiredSessionsOnly() {
        var ada = added(anAccount("ada"));
        var first = started(ada);
        var later = new Session(
                SessionId.next(), ada.id(), first.createdAt(), first.expiresAt().plusMillis(1));
        sessions.add(later);

        assertThat(sessions.removeExpired(first.expiresAt().minusMillis(1))).isZero();
        assertThat(sessions.removeExpired(first.expiresAt())).isEqualTo(1);
        assertThat(isSignedIn(first)).isFalse();
        assertThat(isSignedIn(later)).isTrue();
    }

    private Account added(Account account) {
        accounts.add(account, new PasswordHash("$argon2id$x"));
        return account;
    }

    private Session started(Account account) {
        var session = Session.started(account.id(), NOON);
        sessions.add(session);
        return session;
    }

    private boolean isSignedIn(Session session) {
        return sessions.findAccount(session.id(), session.account(), NOON).isPresent();
    }
}
