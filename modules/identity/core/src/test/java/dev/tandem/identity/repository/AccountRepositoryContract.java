package dev.tandem.identity.repository;

import static dev.tandem.identity.model.AccountFixtures.NOON;
import static dev.tandem.identity.model.AccountFixtures.anAccount;
import static dev.tandem.identity.model.AccountFixtures.anAdministrator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.identity.AccountId;
import dev.tandem.identity.AccountSummary;
import dev.tandem.identity.FullName;
import dev.tandem.identity.Username;
import dev.tandem.identity.model.Account;
import dev.tandem.identity.model.EmailAddress;
import dev.tandem.identity.model.EmailTaken;
import dev.tandem.identity.model.Profile;
import dev.tandem.identity.model.Standing;
import dev.tandem.identity.model.UsernameTaken;
import dev.tandem.platform.kernel.Lifecycle;
import dev.tandem.platform.kernel.aggregate.ThingStale;
import dev.tandem.platform.kernel.failure.Failure;
import dev.tandem.platform.kernel.list.SliceRequest;
import dev.tandem.platform.kernel.list.Total;
import dev.tandem.platform.testkit.ListWalk;
import dev.tandem.platform.testkit.aggregate.AggregateRepositoryContract;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What every [AccountRepository] must do.
public abstract class AccountRepositoryContract extends AggregateRepositoryContract<AccountId, Account> {
    private static final PasswordHash HASH = new PasswordHash("$argon2id$x");

    private final AccountRepository accounts;
    private int made;

    protected AccountRepositoryContract(AccountRepository accounts) {
        super(accounts);
        this.accounts = accounts;
    }

    @Override
    protected Account made() {
        return anAccount("made" + made++);
    }

    @Override
    protected void add(Account account) {
        accounts.add(account, HASH);
    }

    @Override
    protected Account with(Account account, Lifecycle lifecycle) {
        return account.with(lifecycle);
    }

    @Test
    void givesBackAnAccountOfMaximalSize() {
        var largest = added(new Account(
                AccountId.next(),
                new Profile(
                        new Username("x".repeat(50)),
                        new EmailAddress("ä".repeat(246) + "@xyz.org"),
                        new FullName("🚲".repeat(100))),
                new Standing(false, true),
                true,
                false,
                Lifecycle.created(Instant.parse("9999-12-31T23:59:59.998Z"))));

        assertThat(accounts.find(largest.id())).contains(largest);
    }

    @Test
    void refusesToAddATakenNameOrAddress() {
        var ada = added(anAccount("ada"));
        var sameName = profiled("ada", "other@example.org");
        var sameAddress = profiled("other", "ada@example.org");

        assertThatThrownBy(() -> accounts.add(sameName, HASH)).isInstanceOf(UsernameTaken.class);
        assertThatThrownBy(() -> accounts.add(sameAddress, HASH)).isInstanceOf(EmailTaken.class);
        assertThat(accounts.find(sameName.id())).isEmpty();
        assertThat(accounts.find(sameAddress.id())).isEmpty();
        assertThat(accounts.password("ada")).contains(new StoredPassword(ada.id(), HASH));
    }

    @Test
    void reservesTheNamesOfDeletedAccounts() {
        var ada = added(anAccount("ada"));
        accounts.replace(ada, ada.deleted(NOON));

        assertThatThrownBy(() -> accounts.add(profiled("ada", "other@example.org"), HASH))
                .isInstanceOf(UsernameTaken.class);
        assertThatThrownBy(() -> accounts.add(profiled("other", "ada@example.org"), HASH))
                .isInstanceOf(EmailTaken.class);
    }

    @Test
    void storesTheNewState() {
        var ada = added(anAccount("ada"));
        var updated = ada.updated(
                new Profile(new Username("countess"), new EmailAddress("a@example.org"), new FullName("Ada L.")),
                false,
                NOON.plusMillis(1));

        var saved = accounts.replace(ada, updated);

        assertThat(saved).isEqualTo(updated.with(updated.lifecycle().nextRevision()));
        assertThat(accounts.find(ada.id())).contains(saved);
        assertThat(accounts.password("a@example.org")).contains(new StoredPassword(ada.id(), HASH));
        assertThat(accounts.password("countess")).contains(new StoredPassword(ada.id(), HASH));
        assertThat(accounts.password("ada@example.org")).isEmpty();
        assertThat(accounts.password("ada")).isEmpty();
    }

    @Test
    void hidesADeletedAccount() {
        var ada = added(anAccount("ada"));
        var deleted = accounts.replace(ada, ada.deleted(NOON));

        assertThat(accounts.find(ada.id())).isEmpty();
        assertThat(accounts.summary(ada.id())).isEmpty();
        assertThat(accounts.summaries(Set.of(ada.id()))).isEmpty();
        assertThat(accounts.findForChange(ada.id())).contains(deleted);
        assertThat(accounts.password("ada")).contains(new StoredPassword(ada.id(), HASH));
        var restored = accounts.replace(deleted, deleted.restored(NOON));
        assertThat(accounts.find(ada.id())).contains(restored);
    }

    @Test
    void replacesThePasswordOfOneAccount() {
        var ada = added(anAccount("ada"));
        var bob = added(anAccount("bob"));
        var next = new PasswordHash("$argon2id$y");

        accounts.changePassword(ada.id(), next);

        assertThat(accounts.password(ada.id())).contains(new StoredPassword(ada.id(), next));
        assertThat(accounts.password("ada")).contains(new StoredPassword(ada.id(), next));
        assertThat(accounts.password(bob.id())).contains(new StoredPassword(bob.id(), HASH));
        assertThat(accounts.password(AccountId.next())).isEmpty();
        assertThat(accounts.find(ada.id())).contains(ada);
    }

    @Test
    void findsForChangeByTheCurrentPassword() {
        var ada = added(anAccount("ada"));
        var old = new StoredPassword(ada.id(), HASH);
        var next = new PasswordHash("$argon2id$y");

        assertThat(accounts.findForChange(old)).contains(ada);
        accounts.changePassword(ada.id(), next);
        assertThat(accounts.findForChange(old)).isEmpty();
        var deleted = accounts.replace(ada, ada.deleted(NOON));
        assertThat(accounts.findForChange(new StoredPassword(ada.id(), next))).contains(deleted);
        assertThat(accounts.findForChange(new StoredPassword(AccountId.next(), next)))
                .isEmpty();
    }

    @Test
    void summarisesOneOrManyAccounts() {
        var ada = added(anAccount("ada"));
        var bob = added(anAccount("bob"));
        added(anAccount("eve"));
        var summary = new AccountSummary(ada.id(), new Username("ada"), new FullName("Author ada"));

        assertThat(accounts.summary(ada.id())).contains(summary);
        assertThat(accounts.summary(AccountId.next())).isEmpty();
        assertThat(accounts.summaries(List.of(ada.id(), bob.id(), AccountId.next())))
                .containsExactlyInAnyOrder(
                        summary, new AccountSummary(bob.id(), new Username("bob"), new FullName("Author bob")));
        assertThat(accounts.summaries(List.of())).isEmpty();
    }

    @Test
    void refusesToSaveATakenAddress() {
        added(anAccount("ada"));
        var bob = added(anAccount("bob"));

        refuses(EmailTaken.class, bob, updated(bob, "bob", "ada@example.org"));
    }

    @Test
    void refusesToSaveATakenName() {
        added(anAccount("ada"));
        var bob = added(anAccount("bob"));

        refuses(UsernameTaken.class, bob, updated(bob, "ada", "bob@example.org"));
    }

    @Test
    void refusesToSaveTheNameOfADeletedAccount() {
        var ada = added(anAccount("ada"));
        var bob = added(anAccount("bob"));
        accounts.replace(ada, ada.deleted(NOON));

        refuses(UsernameTaken.class, bob, updated(bob, "ada", "bob@example.org"));
    }

    @Test
    void tellsOfATakenNameBeforeATakenAddress() {
        added(anAccount("ada"));
        added(anAccount("eve"));
        var bob = added(anAccount("bob"));

        refuses(UsernameTaken.class, bob, updated(bob, "ada", "eve@example.org"));
    }

    @Test
    void freesANameThatIsGivenUp() {
        var ada = added(anAccount("ada"));
        var bob = added(anAccount("bob"));

        accounts.replace(ada, updated(ada, "countess", "ada@example.org"));
        var renamed = accounts.replace(bob, updated(bob, "ada", "bob@example.org"));

        assertThat(accounts.password("ada")).contains(new StoredPassword(bob.id(), HASH));
        assertThat(accounts.findForChange(new Username("ada"))).contains(renamed);
    }

    @Test
    void findsForChangeByUsername() {
        var ada = added(anAccount("ada"));

        assertThat(accounts.findForChange(new Username("ada"))).contains(ada);
        assertThat(accounts.findForChange(new Username("eve"))).isEmpty();
        var deleted = accounts.replace(ada, ada.deleted(NOON));
        assertThat(accounts.findForChange(new Username("ada"))).contains(deleted);
    }

    @Test
    void tellsWhoAdministers() {
        var ada = added(anAdministrator("ada"));
        var bob = added(anAdministrator("bob"));
        added(anAccount("eve"));
        added(anAdministrator("kim").deactivated(NOON));
        added(anAdministrator("zoe").deleted(NOON));

        assertThat(accounts.activeAdministratorsForChange().ids()).containsExactlyInAnyOrder(ada.id(), bob.id());
        accounts.replace(ada, ada.deactivated(NOON));
        accounts.replace(bob, bob.madeOrdinary(NOON));
        assertThat(accounts.activeAdministratorsForChange().ids()).isEmpty();
    }

    @Test
    void listsTheLatestCreatedFirst() {
        var first = added(createdAt("first", 0));
        var second = added(createdAt("second", 1));
        var deactivated = added(createdAt("deactivated", 1).deactivated(NOON.plusMillis(1)));
        var last = added(createdAt("last", 2));
        added(createdAt("deleted", 2).deleted(NOON.plusMillis(2)));
        added(createdAt("both", 2).deactivated(NOON.plusMillis(2)).deleted(NOON.plusMillis(2)));

        for (var limit = 1; limit <= 5; limit++) {
            assertThat(listed(limit, null)).containsExactly(last, deactivated, second, first);
            assertThat(listed(limit, true)).containsExactly(last, second, first);
            assertThat(listed(limit, false)).containsExactly(deactivated);
        }
        var counted = new SliceRequest(1, null, true);
        assertThat(accounts.list(null, counted).total()).isEqualTo(new Total(4, true));
        assertThat(accounts.list(true, counted).total()).isEqualTo(new Total(3, true));
    }

    private List<Account> listed(int limit, @Nullable Boolean active) {
        return ListWalk.of(limit, slice -> accounts.list(active, slice));
    }

    private static Account createdAt(String username, int millis) {
        return anAccount(username).with(Lifecycle.created(NOON.plusMillis(millis)));
    }

    @Test
    void tellsOfAStaleStateBeforeATakenName() {
        added(anAccount("ada"));
        var bob = added(anAccount("bob"));
        accounts.replace(bob, bob.deactivated(NOON.plusMillis(1)));

        refuses(ThingStale.class, bob, updated(bob, "bob", "ada@example.org"));
        refuses(ThingStale.class, bob, updated(bob, "ada", "bob@example.org"));
    }

    private void refuses(Class<? extends Failure> failure, Account old, Account changed) {
        assertThatThrownBy(() -> accounts.replace(old, changed)).isInstanceOf(failure);
    }

    private static Account updated(Account account, String username, String email) {
        return account.updated(
                new Profile(
                        new Username(username),
                        new EmailAddress(email),
                        account.profile().fullName()),
                true,
                NOON.plusMillis(2));
    }

    private static Account profiled(String username, String email) {
        return Account.created(
                AccountId.next(),
                new Profile(new Username(username), new EmailAddress(email), new FullName("X")),
                NOON);
    }

    private Account added(Account account) {
        add(account);
        return account;
    }
}
