package dev.tandem.identity.service;

import static dev.tandem.identity.model.AccountFixtures.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.identity.SessionId;
import dev.tandem.identity.repository.AccountRepository;
import dev.tandem.identity.repository.PasswordHash;
import dev.tandem.identity.repository.StoredPassword;
import dev.tandem.platform.testkit.database.OnBothDatabases;
import org.junit.jupiter.api.Test;

/// A password may change after it was compared and before it is relied on.
@OnBothDatabases
class PasswordCheckedActionsTest {
    private static final PasswordHash OLD = new PasswordHash("$argon2id$x");
    private static final PasswordHash NEW = new PasswordHash("$argon2id$y");

    private final AccountRepository accounts;
    private final PasswordCheckedActions authenticated;

    PasswordCheckedActionsTest(AccountRepository accounts, PasswordCheckedActions authenticated) {
        this.accounts = accounts;
        this.authenticated = authenticated;
    }

    @Test
    void doesNothingAfterThePasswordChanged() {
        var ada = anAccount("ada");
        accounts.add(ada, OLD);
        var compared = accounts.password("ada").orElseThrow();

        assertThat(authenticated.changePassword(compared, NEW, SessionId.next()))
                .isTrue();

        assertThat(authenticated.startSession(compared)).isEmpty();
        assertThat(authenticated.restore(compared)).isEmpty();
        assertThat(authenticated.changePassword(compared, OLD, SessionId.next()))
                .isFalse();
        var now = new StoredPassword(ada.id(), NEW);
        assertThat(accounts.password("ada")).contains(now);
        assertThat(authenticated.startSession(now)).isPresent();
    }
}
