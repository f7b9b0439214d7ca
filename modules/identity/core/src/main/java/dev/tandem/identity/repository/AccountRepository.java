package dev.tandem.identity.repository;

import dev.tandem.identity.AccountId;
import dev.tandem.identity.AccountSummary;
import dev.tandem.identity.Username;
import dev.tandem.identity.model.Account;
import dev.tandem.identity.model.administration.ActiveAdministrators;
import dev.tandem.platform.kernel.aggregate.UnownedRepository;
import dev.tandem.platform.kernel.list.Slice;
import dev.tandem.platform.kernel.list.SliceRequest;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Stores accounts and their password hashes. Usernames and e-mail addresses are unique among
/// all accounts, deleted ones included.
public interface AccountRepository extends UnownedRepository<AccountId, Account> {
    /// Stores a new account. If its username or its e-mail address is taken, nothing is stored
    /// and `UsernameTaken` or `EmailTaken` is thrown.
    void add(Account account, PasswordHash password);

    /// Fails with `UsernameTaken` or `EmailTaken`, and stores nothing, if another account has the
    /// username or the e-mail address; with `UsernameTaken` if both are taken.
    @Override
    Account replace(Account old, Account changed);

    /// Finds the account for a change, and nobody else can change the password either.
    /// Returns empty if the password has changed since it was read.
    Optional<Account> findForChange(StoredPassword authenticated);

    /// Finds a deleted account too. Nobody else can change it until the transaction ends.
    Optional<Account> findForChange(Username username);

    /// Nobody else can change these accounts until the transaction ends. It is called before
    /// another account is locked, so that transactions do not wait for each other in a circle.
    ActiveAdministrators activeAdministratorsForChange();

    /// The accounts that are not deleted, the latest created first: all of them if `active` is
    /// null, or those that are active or not.
    Slice<Account> list(@Nullable Boolean active, SliceRequest request);

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
