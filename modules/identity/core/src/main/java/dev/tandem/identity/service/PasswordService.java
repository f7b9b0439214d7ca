package dev.tandem.identity.service;

import dev.tandem.identity.AccountId;
import dev.tandem.identity.SessionId;
import dev.tandem.identity.model.Account;
import dev.tandem.identity.model.Session;
import dev.tandem.identity.model.WrongCredentials;
import dev.tandem.identity.repository.StoredPassword;
import dev.tandem.platform.kernel.IdempotencyKey;
import dev.tandem.platform.kernel.failure.Invalid;
import dev.tandem.platform.kernel.limit.UsageLimit;
import dev.tandem.platform.kernel.limit.UsageLimits;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// The use cases that take a password. Hashing is slow, so it is done outside of any
/// transaction.
@Singleton
public class PasswordService {
    private final AccountService accounts;
    private final PasswordCheckedActions checked;
    private final PasswordHasher passwords;
    private final UsageLimits limits;

    PasswordService(
            AccountService accounts, PasswordCheckedActions checked, PasswordHasher passwords, UsageLimits limits) {
        this.accounts = accounts;
        this.checked = checked;
        this.passwords = passwords;
        this.limits = limits;
    }

    public Account signUp(IdempotencyKey key, SignUp command) {
        var password = NewPassword.of("password", command.password(), command.profile());
        return accounts.create(key, command.profile(), passwords.hash(password));
    }

    public Session signIn(Credentials credentials) {
        return authenticate(credentials, checked::startSession);
    }

    /// Restores a deleted account for whoever knows its password.
    public Account restore(Credentials credentials) {
        return authenticate(credentials, checked::restore);
    }

    /// Ends all other sessions, so that whoever has learned the old password is signed out.
    ///
    /// A wrong current password is an invalid field and not a 401: the actor is signed in, and
    /// a 401 would tell the client the opposite.
    public void changePassword(AccountId account, SessionId current, ChangePassword command) {
        limits.use(UsageLimit.GUESSES, "password of " + account.value(), 1);
        var password = NewPassword.of(
                "newPassword", command.newPassword(), accounts.find(account).profile());
        var changed = accounts.password(account)
                .filter(known -> passwords.matches(command.currentPassword(), known.password()))
                .filter(known -> checked.changePassword(known, passwords.hash(password), current));
        if (changed.isEmpty()) {
            throw new Invalid("currentPassword", "must be the password that you have now");
        }
    }

    /// Refuses an unknown account after the same work, and with the same words, as a wrong
    /// password.
    private <T> T authenticate(Credentials credentials, Function<StoredPassword, Optional<T>> use) {
        var name = credentials.name().strip().toLowerCase(Locale.ROOT);
        limits.use(UsageLimit.GUESSES, "password of " + name, 1);
        var known = accounts.password(name);
        var matches = passwords.matches(
                credentials.password(), known.map(StoredPassword::password).orElse(PasswordHasher.DUMMY_HASH));
        return known.filter(found -> matches)
                .flatMap(use)
                .orElseThrow(() ->
                        new WrongCredentials(known.map(StoredPassword::account).orElse(null), name));
    }
}
