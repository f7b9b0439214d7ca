package dev.tandem.identity.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.identity.FullName;
import dev.tandem.identity.Username;
import dev.tandem.identity.model.EmailAddress;
import dev.tandem.identity.model.Profile;
import dev.tandem.platform.kernel.failure.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewPasswordTest {
    private static final Profile ADA = new Profile(
            new Username("adalove12"), new EmailAddress("countess@example.org"), new FullName("Ada Lovelace"));

    @ParameterizedTest
    @ValueSource(
            strings = {"correct horse", "battery staple", "1815-12-10 London", "83920471", "adalovelace the first"})
    void acceptsUncommonPasswords(String text) {
        assertThat(NewPassword.of("password", text, ADA).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "12345678", "PassWord1", "qwertyuiop", "iloveyou", " Football ", "1q2w3e4r5t"})
    void refusesCommonPasswords(String text) {
        refuses(text, "must not be one of the commonest passwords, which are tried first");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "adalove12",
                "AdaLove12",
                "adalove1",
                "7adalove99",
                "countess",
                "Countess1",
                "countess@example.org",
                "COUNTESS@example.org ",
                "Ada Lovelace",
                "adalovelace1815",
                "12 ada lovelace 10"
            })
    void refusesTheNamesOfItsOwner(String text) {
        refuses(text, "must not be your name or your e-mail address, with or without digits");
    }

    @Test
    void acceptsDigitsThatAreNotTheName() {
        var numbered =
                new Profile(new Username("2718281828"), new EmailAddress("ada@example.org"), new FullName("Ada"));

        assertThat(NewPassword.of("password", "3141592653589", numbered).text()).isEqualTo("3141592653589");
        assertThatThrownBy(() -> NewPassword.of("password", "2718281828", numbered))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void knowsTenThousandCommonPasswords() {
        assertThat(CommonPasswords.count()).isGreaterThanOrEqualTo(10_000);
    }

    private static void refuses(String text, String message) {
        assertThatThrownBy(() -> NewPassword.of("newPassword", text, ADA))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        failure -> assertThat(failure.violations())
                                .containsExactly(new Invalid.Violation("newPassword", message)));
    }
}
