package dev.tandem.identity.service;

import dev.tandem.identity.Account;
import dev.tandem.identity.AccountId;
import dev.tandem.identity.WrongCredentials;
import dev.tandem.identity.repository.Credentials;
import dev.tandem.platform.kernel.Submission;
import jakarta.inject.Singleton;
import java.util.Locale;

/// What takes a password. Hashing is slow, so it is done outside of any transaction.
@Singleton
public class SignIn {
    private final AccountService accounts;
    private final Passwords passwords;

    public SignIn(AccountService accounts, Passwords passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
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
        var known = accounts.credentials(login.name().strip().toLowerCase(Locale.ROOT));
        var matches = passwords.matches(
                login.password(), known.map(Credentials::password).orElse(Passwords.NOBODYS));
        return known.map(Credentials::account).filter(account -> matches).orElseThrow(WrongCredentials::new);
    }
}
