package dev.tandem.identity.service;

import static dev.tandem.identity.AccountFixtures.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.identity.SessionId;
import dev.tandem.identity.repository.AccountRepository;
import dev.tandem.identity.repository.PasswordHash;
import dev.tandem.identity.repository.StoredPassword;
import dev.tandem.platform.testkit.OnBothDatabases;
import org.junit.jupiter.api.Test;

/// What happens when a password changes between being compared and being used.
@OnBothDatabases
class AuthenticatedAccountsTest {
    private static final PasswordHash OLD = new PasswordHash("$argon2id$x");
    private static final PasswordHash NEW = new PasswordHash("$argon2id$y");

    private final AccountRepository accounts;
    private final AuthenticatedAccounts proven;

    AuthenticatedAccountsTest(AccountRepository accounts, AuthenticatedAccounts proven) {
        this.accounts = accounts;
        this.proven = proven;
    }

    @Test
    void doesNothingForAPasswordThatWasChangedMeanwhile() {
        var ada = anAccount("ada");
        accounts.add(ada, OLD);
        var compared = accounts.credentials("ada").orElseThrow();

        assertThat(proven.changePassword(compared, NEW, SessionId.next())).isTrue();

        assertThat(proven.openSession(compared)).isEmpty();
        assertThat(proven.reopen(compared)).isEmpty();
        assertThat(proven.changePassword(compared, OLD, SessionId.next())).isFalse();
        var now = new StoredPassword(ada.id(), NEW);
        assertThat(accounts.credentials("ada")).contains(now);
        assertThat(proven.openSession(now)).isPresent();
    }
}
