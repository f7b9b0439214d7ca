package dev.tandem.identity.repository;

import static java.util.stream.Collectors.toSet;

import dev.tandem.identity.AccountId;
import dev.tandem.identity.AccountSummary;
import dev.tandem.identity.Username;
import dev.tandem.identity.model.Account;
import dev.tandem.identity.model.EmailTaken;
import dev.tandem.identity.model.Profile;
import dev.tandem.identity.model.UsernameTaken;
import dev.tandem.identity.model.administration.ActiveAdministrators;
import dev.tandem.platform.kernel.list.Keyset;
import dev.tandem.platform.kernel.list.Slice;
import dev.tandem.platform.kernel.list.SliceRequest;
import dev.tandem.platform.testkit.aggregate.InMemoryAggregates;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Stores accounts in memory.
public final class InMemoryAccountRepository extends InMemoryAggregates<AccountId, Account>
        implements AccountRepository {
    private final Map<AccountId, PasswordHash> passwords = new HashMap<>();

    public InMemoryAccountRepository() {
        super(Account::with);
    }

    @Override
    public void add(Account account, PasswordHash password) {
        requireFreeNames(account);
        add(account);
        passwords.put(account.id(), password);
    }

    @Override
    public Account replace(Account old, Account changed) {
        if (findForChange(changed.id())
                .filter(current -> current.revision() == changed.revision())
                .isPresent()) {
            requireFreeNames(changed);
        }
        return super.replace(old, changed);
    }

    @Override
    public Optional<Account> findForChange(StoredPassword authenticated) {
        return findForChange(authenticated.account())
                .filter(account -> authenticated.password().equals(passwords.get(account.id())));
    }

    @Override
    public Optional<Account> findForChange(Username username) {
        return all().filter(account -> account.profile().username().equals(username))
                .findFirst();
    }

    @Override
    public ActiveAdministrators activeAdministratorsForChange() {
        return new ActiveAdministrators(
                all().filter(Account::mayAdminister).map(Account::id).collect(toSet()));
    }

    @Override
    public Slice<Account> list(@Nullable Boolean active, SliceRequest request) {
        var found = all().filter(account -> !account.isDeleted())
                .filter(account ->
                        active == null || active == account.standing().active());
        return Keyset.<Account>latestCreated().slice(found, request);
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

    private void requireFreeNames(Account account) {
        var profile = account.profile();
        if (anotherThan(account, other -> other.username().equals(profile.username()))) {
            throw new UsernameTaken(profile.username());
        }
        if (anotherThan(account, other -> other.email().equals(profile.email()))) {
            throw new EmailTaken();
        }
    }

    private boolean anotherThan(Account account, Predicate<Profile> condition) {
        return all().anyMatch(other -> !other.id().equals(account.id()) && condition.test(other.profile()));
    }
}
