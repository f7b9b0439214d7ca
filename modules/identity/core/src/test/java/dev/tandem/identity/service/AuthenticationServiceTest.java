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
import dev.tandem.platform.kernel.load.CostlyWork;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticationServiceTest {
    private static final String PASSWORD = "correct horse";

    private final Hashings hashings = new Hashings();
    private final InMemoryAccountRepository kept = new InMemoryAccountRepository();
    private final InMemorySessionRepository sessions = new InMemorySessionRepository(kept);
    private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    private final AccountService accounts = new AccountService(kept, sessions, clock);
    private final AuthenticationService signIn = new AuthenticationService(
            accounts,
            new AuthenticatedAccounts(kept, sessions, clock),
            new PasswordHasher(hashings),
            (limit, subject, amount) -> Optional.empty());
    private final Account ada = signIn.signUp(UNKEYED, new SignUp(profile("ada"), PASSWORD));

    @ParameterizedTest
    @ValueSource(strings = {"ada", "ADA", " ada ", "ada@example.org", "Ada@Example.org"})
    void knowsPeopleByNameAndByAddress(String name) {
        assertThat(whoIs(signIn.signIn(new Credentials(name, PASSWORD)))).isEqualTo(ada.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Correct horse", "correct horse ", "", "correct"})
    void refusesAWrongPassword(String password) {
        refuses(new Credentials("ada", password));
    }

    @Test
    void refusesStrangersTheDeletedAndTheDeactivated() {
        refuses(new Credentials("eve", PASSWORD));
        accounts.delete(ada.id(), ExpectedRevision.ANY);
        refuses(new Credentials("ada", PASSWORD));
        var restored = signIn.restore(new Credentials("ada", PASSWORD));
        assertThat(whoIs(signIn.signIn(new Credentials("ada", PASSWORD)))).isEqualTo(ada.id());
        kept.save(restored.deactivated(NOON));
        refuses(new Credentials("ada", PASSWORD));
        assertThatThrownBy(() -> signIn.restore(new Credentials("ada", PASSWORD)))
                .isInstanceOf(WrongCredentials.class);
    }

    @Test
    void restoresForTheOwnerOnly() {
        accounts.delete(ada.id(), ExpectedRevision.ANY);

        assertThatThrownBy(() -> signIn.restore(new Credentials("ada", "wrong horse")))
                .isInstanceOf(WrongCredentials.class);
        assertThat(kept.find(ada.id())).isEmpty();
    }

    @Test
    void keepsNoPasswordReadable() {
        var hash = kept.password("ada").orElseThrow().password();

        assertThat(hash.encoded()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain(PASSWORD);
        assertThat(hash.toString()).isEqualTo("PasswordHash");
        assertThat(new Credentials("ada", PASSWORD).toString()).doesNotContain(PASSWORD);
        assertThat(new SignUp(profile("ada"), PASSWORD).toString()).doesNotContain(PASSWORD);
        assertThat(new ChangePassword(PASSWORD, PASSWORD).toString()).doesNotContain(PASSWORD);
        assertThat(NewPassword.of("password", PASSWORD, profile("ada")).toString())
                .doesNotContain(PASSWORD);
        var bob = signIn.signUp(UNKEYED, new SignUp(profile("bob"), PASSWORD));
        assertThat(kept.password("bob").orElseThrow().password()).isNotEqualTo(hash);
        assertThat(whoIs(signIn.signIn(new Credentials("bob", PASSWORD)))).isEqualTo(bob.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1234567", "        ", "🚲🚲🚲🚲🚲🚲🚲"})
    void refusesAShortPassword(String password) {
        assertThatThrownBy(() -> signIn.signUp(UNKEYED, new SignUp(profile("bob"), password)))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void comparesWithNobodysPasswordAsHard() {
        assertThat(parameters(PasswordHasher.DUMMY_HASH.encoded()))
                .isEqualTo(
                        parameters(kept.password("ada").orElseThrow().password().encoded()));
    }

    /// What else they cost is a look into a map, and nothing next to a hash.
    @ParameterizedTest
    @ValueSource(strings = {"ada", "eve"})
    void hashesOnceForStrangersToo(String name) {
        hashings.count = 0;

        refuses(new Credentials(name, "wrong horse"));

        assertThat(hashings.count).isEqualTo(1);
    }

    @Test
    void hashesOnceForTheClosedAndTheDeactivated() {
        accounts.delete(ada.id(), ExpectedRevision.ANY);
        hashings.count = 0;
        refuses(new Credentials("ada", "wrong horse"));
        assertThat(hashings.count).isEqualTo(1);

        kept.save(signIn.restore(new Credentials("ada", PASSWORD)).deactivated(NOON));
        hashings.count = 0;
        refuses(new Credentials("ada", "wrong horse"));
        assertThat(hashings.count).isEqualTo(1);
    }

    private AccountId whoIs(Session session) {
        return sessions.findAccount(session.id(), session.account(), NOON)
                .orElseThrow()
                .id();
    }

    private void refuses(Credentials login) {
        assertThatThrownBy(() -> signIn.signIn(login))
                .isInstanceOfSatisfying(
                        WrongCredentials.class,
                        failure -> assertThat(failure.code()).isEqualTo("identity.wrong-credentials"));
    }

    private static String parameters(String hash) {
        return String.join("$", Arrays.asList(hash.split("\\$")).subList(0, 4)) + hash.length();
    }

    private static final class Hashings implements CostlyWork {
        private int count;

        @Override
        public <T> T run(Supplier<T> work) {
            count++;
            return work.get();
        }
    }
}
