package dev.tandem.identity.repository;

import dev.tandem.identity.AccountId;
import dev.tandem.identity.AccountSummary;
import dev.tandem.identity.model.Account;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Keeps accounts and their passwords. Names and addresses are unique among all, deleted ones too.
public interface AccountRepository {
    /// Keeps a new account, or nothing if its username or its e-mail address is taken.
    void add(Account account, PasswordHash password);

    /// Keeps the new state of an account and gives it back with its next revision.
    /// If the account was changed since it was read, nothing is kept and the answer is `AccountStale`;
    /// if another account has its e-mail address, `EmailTaken`.
    Account save(Account account);

    /// Hides deleted accounts.
    Optional<Account> find(AccountId id);

    /// Shows deleted accounts too, and lets nobody else change the account until the transaction ends.
    Optional<Account> findForChange(AccountId id);

    /// As [#findForChange(AccountId)], and nobody else changes its password either.
    /// It is empty when the password is not the proven one any more.
    Optional<Account> findForChange(StoredPassword authenticated);

    /// The account is held by [#findForChange(StoredPassword)].
    void changePassword(AccountId id, PasswordHash password);

    /// Hides deleted accounts.
    Optional<AccountSummary> summary(AccountId id);

    /// Hides deleted accounts; any order.
    List<AccountSummary> summaries(Collection<AccountId> ids);

    /// Of the account with this username or e-mail address, in small letters; shows deleted accounts too.
    /// It takes one statement whether there is such an account or not.
    Optional<StoredPassword> password(String login);

    /// Shows deleted accounts too.
    Optional<StoredPassword> password(AccountId id);
}
