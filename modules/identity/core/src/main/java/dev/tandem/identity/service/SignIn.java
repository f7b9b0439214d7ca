package dev.tandem.identity.service;

import dev.tandem.identity.Account;
import dev.tandem.identity.AccountId;
import dev.tandem.identity.WrongCredentials;
import dev.tandem.identity.repository.Credentials;
import dev.tandem.platform.kernel.Submission;
import dev.tandem.platform.kernel.load.UsageLimit;
import dev.tandem.platform.kernel.load.UsageLimits;
import jakarta.inject.Singleton;
import java.util.Locale;

/// What takes a password. Hashing is slow, so it is done outside of any transaction.
@Singleton
public class SignIn {
    private final AccountService accounts;
    private final Passwords passwords;
    private final UsageLimits limits;

    public SignIn(AccountService accounts, Passwords passwords, UsageLimits limits) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.limits = limits;
    }

    public Account signUp(Submission submission, OpenAccount wish) {
        return accounts.open(submission, wish.profile(), passwords.hash(wish.password()));
    }

    public Account signIn(Login login) {
        return accounts.acting(proven(login)).orElseThrow(WrongCredentials::new);
    }

    /// Opens a closed account again for the person who closed it.
    public Account restore(Login login) {
        return accounts.reopen(proven(login)).orElseThrow(WrongCredentials::new);
    }

    /// An unknown account is refused after the same work, and in the same words, as a wrong password.
    private AccountId proven(Login login) {
        var name = login.name().strip().toLowerCase(Locale.ROOT);
        limits.use(UsageLimit.GUESSES, "password of " + name, 1);
        var known = accounts.credentials(name);
        var matches = passwords.matches(
                login.password(), known.map(Credentials::password).orElse(Passwords.NOBODYS));
        return known.map(Credentials::account).filter(account -> matches).orElseThrow(WrongCredentials::new);
    }
}
