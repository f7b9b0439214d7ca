package dev.tandem.identity.repository;

import dev.tandem.identity.AccountId;
import dev.tandem.identity.AccountSummary;
import dev.tandem.identity.model.Account;
import dev.tandem.platform.kernel.aggregate.UnownedRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Stores accounts and their password hashes. Usernames and e-mail addresses are unique among
/// all accounts, deleted ones included.
public interface AccountRepository extends UnownedRepository<AccountId, Account> {
    /// Stores a new account. If its username or its e-mail address is taken, nothing is stored
    /// and `UsernameTaken` or `EmailTaken` is thrown.
    void add(Account account, PasswordHash password);

    /// Fails with `EmailTaken`, and stores nothing, if another account has the e-mail address.
    @Override
    Account replace(Account old, Account changed);

    /// Finds the account for a change, and nobody else can change the password either.
    /// Returns empty if the password has changed since it was read.
    Optional<Account> findForChange(StoredPassword authenticated);

    /// Requires that the transaction has called [#findForChange(StoredPassword)].
    void changePassword(AccountId id, PasswordHash password);

    /// Hides deleted accounts.
    Optional<AccountSummary> summary(AccountId id);

    /// Hides deleted accounts. The order is undefined.
    List<AccountSummary> summaries(Collection<AccountId> ids);

    /// Finds the password by username or e-mail address, which must be in small letters. Finds
    /// deleted accounts too. It takes one statement, whether or not there is such an account.
    Optional<StoredPassword> password(String login);

    /// Finds deleted accounts too.
    Optional<StoredPassword> password(AccountId id);
}
