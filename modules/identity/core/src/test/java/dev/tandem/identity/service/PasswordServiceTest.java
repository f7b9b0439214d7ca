package dev.tandem.identity.service;

import static dev.tandem.identity.model.AccountFixtures.NOON;
import static dev.tandem.identity.model.AccountFixtures.profile;
import static dev.tandem.platform.kernel.IdempotencyKey.UNKEYED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.identity.AccountId;
import dev.tandem.identity.model.Account;
import dev.tandem.identity.model.Session;
import dev.tandem.identity.model.WrongCredentials;
import dev.tandem.identity.repository.InMemoryAccountRepository;
import dev.tandem.identity.repository.InMemorySessionRepository;
import dev.tandem.platform.kernel.ExpectedRevision;
import dev.tandem.platform.kernel.failure.Invalid;
import dev.tandem.platform.kernel.limit.CostlyWork;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordServiceTest {
    private static final String PASSWORD = "correct horse";

    private final CountingWork work = new CountingWork();
    private final InMemoryAccountRepository repository = new InMemoryAccountRepository();
    private final InMemorySessionRepository sessions = new InMemorySessionRepository(repository);
    private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    private final AccountService accounts = new AccountService(repository, sessions, clock);
    private final PasswordService authentication = new PasswordService(
            accounts,
            new PasswordCheckedActions(repository, sessions, clock),
            new PasswordHasher(work),
            (limit, subject, amount) -> Optional.empty());
    private final Account ada = authentication.signUp(UNKEYED, new SignUp(profile("ada"), PASSWORD));

    @ParameterizedTest
    @ValueSource(strings = {"ada", "ADA", " ada ", "ada@example.org", "Ada@Example.org"})
    void signsInByUsernameOrAddress(String name) {
        assertThat(accountOf(authentication.signIn(new Credentials(name, PASSWORD))))
                .isEqualTo(ada.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Correct horse", "correct horse ", "", "correct"})
    void refusesAWrongPassword(String password) {
        refuses(new Credentials("ada", password));
    }

    @Test
    void refusesAccountsThatMayNotAct() {
        refuses(new Credentials("eve", PASSWORD));
        accounts.delete(ada.id(), ExpectedRevision.ANY);
        refuses(new Credentials("ada", PASSWORD));
        var restored = authentication.restore(new Credentials("ada", PASSWORD));
        assertThat(accountOf(authentication.signIn(new Credentials("ada", PASSWORD))))
                .isEqualTo(ada.id());
        repository.replace(restored, restored.deactivated(NOON));
        refuses(new Credentials("ada", PASSWORD));
        assertThatThrownBy(() -> authentication.restore(new Credentials("ada", PASSWORD)))
                .isInstanceOf(WrongCredentials.class);
    }

    @Test
    void restoresWithTheRightPasswordOnly() {
        accounts.delete(ada.id(), ExpectedRevision.ANY);

        assertThatThrownBy(() -> authentication.restore(new Credentials("ada", "wrong horse")))
                .isInstanceOf(WrongCredentials.class);
        assertThat(repository.find(ada.id())).isEmpty();
    }

    @Test
    void hashesPasswordsAndHidesThemFromLogs() {
        var hash = repository.password("ada").orElseThrow().password();

        assertThat(hash.encoded()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain(PASSWORD);
        assertThat(hash.toString()).isEqualTo("PasswordHash");
        assertThat(new Credentials("ada", PASSWORD).toString()).doesNotContain(PASSWORD);
        assertThat(new SignUp(profile("ada"), PASSWORD).toString()).doesNotContain(PASSWORD);
        assertThat(new ChangePassword(PASSWORD, PASSWORD).toString()).doesNotContain(PASSWORD);
        assertThat(NewPassword.of("password", PASSWORD, profile("ada")).toString())
                .doesNotContain(PASSWORD);
        var bob = authentication.signUp(UNKEYED, new SignUp(profile("bob"), PASSWORD));
        assertThat(repository.password("bob").orElseThrow().password()).isNotEqualTo(hash);
        assertThat(accountOf(authentication.signIn(new Credentials("bob", PASSWORD))))
                .isEqualTo(bob.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1234567", "        ", "🚲🚲🚲🚲🚲🚲🚲"})
    void refusesAShortPassword(String password) {
        assertThatThrownBy(() -> authentication.signUp(UNKEYED, new SignUp(profile("bob"), password)))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void hashesTheDummyAtTheSameCost() {
        assertThat(parameters(PasswordHasher.DUMMY_HASH.encoded()))
                .isEqualTo(parameters(
                        repository.password("ada").orElseThrow().password().encoded()));
    }

    /// Apart from hashing, a refusal takes next to no time, so that equal counts mean equal
    /// times.
    @ParameterizedTest
    @ValueSource(strings = {"ada", "eve"})
    void hashesOnceForUnknownAccountsToo(String name) {
        work.count = 0;

        refuses(new Credentials(name, "wrong horse"));

        assertThat(work.count).isEqualTo(1);
    }

    @Test
    void hashesOnceForDeletedAndDeactivated() {
        accounts.delete(ada.id(), ExpectedRevision.ANY);
        work.count = 0;
        refuses(new Credentials("ada", "wrong horse"));
        assertThat(work.count).isEqualTo(1);

        var restored = authentication.restore(new Credentials("ada", PASSWORD));
        repository.replace(restored, restored.deactivated(NOON));
        work.count = 0;
        refuses(new Credentials("ada", "wrong horse"));
        assertThat(work.count).isEqualTo(1);
    }

    private AccountId accountOf(Session session) {
        return sessions.findAccount(session.id(), session.account(), NOON)
                .orElseThrow()
                .id();
    }

    private void refuses(Credentials credentials) {
        assertThatThrownBy(() -> authentication.signIn(credentials))
                .isInstanceOfSatisfying(
                        WrongCredentials.class,
                        failure -> assertThat(failure.code()).isEqualTo("identity.wrong-credentials"));
    }

    private static String parameters(String hash) {
        return String.join("$", Arrays.asList(hash.split("\\$")).subList(0, 4)) + hash.length();
    }

    private static final class CountingWork implements CostlyWork {
        private int count;

        @Override
        public <T> T run(Supplier<T> task) {
            count++;
            return task.get();
        }
    }
}
