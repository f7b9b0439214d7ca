package dev.tandem.identity.repository;

import dev.tandem.identity.AccountId;
import dev.tandem.identity.AccountSummary;
import dev.tandem.identity.model.Account;
import dev.tandem.identity.model.EmailTaken;
import dev.tandem.identity.model.UsernameTaken;
import dev.tandem.platform.testkit.aggregate.InMemoryAggregates;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Stores accounts in memory.
public final class InMemoryAccountRepository extends InMemoryAggregates<AccountId, Account>
        implements AccountRepository {
    private final Map<AccountId, PasswordHash> passwords = new HashMap<>();

    public InMemoryAccountRepository() {
        super(Account::with);
    }

    @Override
    public void add(Account account, PasswordHash password) {
        var profile = account.profile();
        if (any(other -> other.profile().username().equals(profile.username()))) {
            throw new UsernameTaken(profile.username());
        }
        requireFreeAddress(account);
        add(account);
        passwords.put(account.id(), password);
    }

    @Override
    public Account replace(Account old, Account changed) {
        if (findForChange(changed.id())
                .filter(current -> current.revision() == changed.revision())
                .isPresent()) {
            requireFreeAddress(changed);
        }
        return super.replace(old, changed);
    }

    @Override
    public Optional<Account> findForChange(StoredPassword authenticated) {
        return findForChange(authenticated.account())
                .filter(account -> authenticated.password().equals(passwords.get(account.id())));
    }

    @Override
    public void changePassword(AccountId id, PasswordHash password) {
        passwords.replace(id, password);
    }

    @Override
    public Optional<AccountSummary> summary(AccountId id) {
        return find(id).map(Account::summary);
    }

    @Override
    public List<AccountSummary> summaries(Collection<AccountId> ids) {
        return ids.stream().flatMap(id -> summary(id).stream()).toList();
    }

    @Override
    public Optional<StoredPassword> password(String login) {
        return all().filter(account -> account.profile().username().value().equals(login)
                        || account.profile().email().value().equals(login))
                .findFirst()
                .flatMap(account -> password(account.id()));
    }

    @Override
    public Optional<StoredPassword> password(AccountId id) {
        return Optional.ofNullable(passwords.get(id)).map(password -> new StoredPassword(id, password));
    }

    private void requireFreeAddress(Account account) {
        var email = account.profile().email();
        if (any(other -> other.profile().email().equals(email) && !other.id().equals(account.id()))) {
            throw new EmailTaken();
        }
    }

    private boolean any(Predicate<Account> condition) {
        return all().anyMatch(condition);
    }
}
