package dev.tandem.identity.model;

import dev.tandem.identity.AccountId;
import dev.tandem.identity.FullName;
import dev.tandem.identity.Username;
import java.time.Instant;

/// Accounts for tests.
public final class AccountFixtures {
    public static final Instant NOON = Instant.parse("2026-11-20T12:00:00.123Z");

    private AccountFixtures() {}

    /// An account with this username, and with an e-mail address made from it.
    public static Account anAccount(String username) {
        return Account.created(AccountId.next(), profile(username), NOON);
    }

    public static Account anAdministrator(String username) {
        return anAccount(username).madeAdministrator(NOON);
    }

    public static Profile profile(String username) {
        return new Profile(
                new Username(username),
                new EmailAddress(username + "@example.org"),
                new FullName("Author " + username));
    }
}
