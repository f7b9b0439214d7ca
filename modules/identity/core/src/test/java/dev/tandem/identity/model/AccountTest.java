package dev.tandem.identity.model;

import static dev.tandem.identity.model.AccountFixtures.NOON;
import static dev.tandem.identity.model.AccountFixtures.anAccount;
import static dev.tandem.identity.model.AccountFixtures.anAdministrator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.identity.AccountId;
import dev.tandem.identity.FullName;
import dev.tandem.identity.Username;
import dev.tandem.platform.kernel.failure.Invalid;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountTest {
    @Test
    void mayActUntilItIsDeletedOrDeactivated() {
        var account = anAccount("ada");

        assertThat(account.mayAct()).isTrue();
        assertThat(account.deleted(NOON).mayAct()).isFalse();
        assertThat(account.deleted(NOON).restored(NOON).mayAct()).isTrue();
        assertThat(account.deactivated(NOON).mayAct()).isFalse();
    }

    @Test
    void losesItsVerificationWithItsAddress() {
        var profile = anAccount("ada").profile();
        var verified = new Account(
                AccountId.next(),
                profile,
                Standing.OF_A_NEW_ACCOUNT,
                true,
                true,
                anAccount("ada").lifecycle());
        var renamed = new Profile(new Username("countess"), profile.email(), new FullName("Ada L."));
        var moved = new Profile(profile.username(), new EmailAddress("a@example.org"), profile.fullName());

        assertThat(verified.updated(renamed, false, NOON).verified()).isTrue();
        assertThat(verified.updated(moved, true, NOON).verified()).isFalse();
    }

    @Test
    void changesNothingThatIsSoAlready() {
        var ada = anAccount("ada");
        var deactivated = ada.deactivated(NOON);
        var administrator = ada.madeAdministrator(NOON);

        assertThat(ada.updated(ada.profile(), true, NOON)).isSameAs(ada);
        assertThat(ada.reactivated(NOON)).isSameAs(ada);
        assertThat(ada.madeOrdinary(NOON)).isSameAs(ada);
        assertThat(deactivated.deactivated(NOON)).isSameAs(deactivated);
        assertThat(administrator.madeAdministrator(NOON)).isSameAs(administrator);
    }

    @Test
    void mayAdministerOnlyWhileItMayAct() {
        var administrator = anAdministrator("ada");

        assertThat(administrator.mayAdminister()).isTrue();
        assertThat(administrator.deactivated(NOON).mayAdminister()).isFalse();
        assertThat(administrator.deleted(NOON).mayAdminister()).isFalse();
        assertThat(administrator.deactivated(NOON).reactivated(NOON).mayAdminister())
                .isTrue();
        assertThat(administrator.madeOrdinary(NOON).mayAdminister()).isFalse();
        assertThat(anAccount("bob").mayAdminister()).isFalse();
    }

    @Test
    void keepsNamesInSmallLetters() {
        assertThat(new Username("AdaLovelace1")).isEqualTo(new Username("adalovelace1"));
        assertThat(new EmailAddress("Ada@Example.ORG").value()).isEqualTo("ada@example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "", "ada_l", "ada l", "ädä", "ada\n", "İstanbul", "a-b"})
    void refusesAnInvalidUsername(String text) {
        refuses(() -> new Username(text));
        refuses(() -> new Username("x".repeat(51)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "@example.org",
                "ada@",
                "ada@org",
                "a b@example.org",
                "a@b@c.org",
                "a@x..org",
                "a@x.org\n"
            })
    void refusesAnInvalidEmailAddress(String text) {
        refuses(() -> new EmailAddress(text));
        refuses(() -> new EmailAddress("x".repeat(250) + "@x.org"));
    }

    @Test
    void refusesABlankOrLongFullName() {
        refuses(() -> new FullName(" "));
        refuses(() -> new FullName("x".repeat(101)));
    }

    private static void refuses(ThrowingCallable creation) {
        assertThatThrownBy(creation).isInstanceOf(Invalid.class);
    }
}
