package dev.tandem.platform.app.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretMaskTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.a-b_c, next | Bearer ***, next",
                "as $argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA== there | as *** there",
                "to ada@example.org and <b.c+d@sub.example.co.uk>. | to *** and <***>.",
                "a@b.c@d.e | ***@d.e",
                "Größe@übung.example | ***",
                "SignInRequest[login=ada, password=secret] | SignInRequest[login=ada, password=***]",
                "the key is a/key-that-was-named, you see | the key is ***, you see",
                "\"the key is a\\/key-that-was-named\" | \"the key is ***\"",
                "as $argon2id$v=19$m=19456,t=2,p=1$c2\\/FsdA$aG\\/FzaA there | as *** there",
            })
    void masksSecretsInALine(String line, String expected) {
        SecretMask.hide("a/key-that-was-named");

        assertThat(masked(line)).isEqualTo(expected);
    }

    @Test
    void masksPasswordsAlsoWhenQuotedTwice() {
        assertThat(masked("{\"login\": \"ada\", \"password\": \"correct horse\"}"))
                .isEqualTo("{\"login\": \"ada\", \"password\": \"***\"}");
        assertThat(masked("\"{\\\"password\\\": \\\"correct horse\\\"}\"")).doesNotContain("correct", "horse");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"password\":\"horse \\\"horse\\\\\",\"login\":\"ada\"}",
                "{\"new_password\":\"horse horse\",\"login\":\"ada\"}",
                "Change[newPassword=horse horse, login=ada]",
                "\"{\\\"PASSWORD\\\":\\\"horse \\\\\\\"horse\\\",\\\"login\\\":\\\"ada\\\"}\"",
            })
    void masksPasswordsWithQuotesAndBlanks(String line) {
        assertThat(masked(line)).doesNotContain("horse").contains("login", "ada");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/trips/{id} 200 in 3.1 ms, 2 statements in 1.2 ms",
                "java.lang.Object@1a2b3c",
                "The password must not be blank",
                "@",
                "Größe 🚲"
            })
    void leavesTextWithoutSecretsUnchanged(String line) {
        assertThat(masked(line)).isEqualTo(line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "@", "eyJ", "$argon2", "password", "password=", "a@", "a.b@c", "\"password\":\""})
    void costsAsManyTimesMoreAsALineIsLonger(String piece) {
        var line = piece.repeat(20_000);
        var longLine = piece.repeat(160_000);
        cost(longLine);

        assertThat(cost(longLine)).isLessThan(4 * 8 * cost(line) + 100_000_000);
    }

    @Test
    void returnsTheSameBytesWithoutSecrets() {
        var line = "GET /v1/trips 200".getBytes(UTF_8);

        assertThat(SecretMask.mask(line)).isSameAs(line);
    }

    /// The processor time of this thread, the best of several runs.
    private static long cost(String line) {
        var threads = ManagementFactory.getThreadMXBean();
        var best = Long.MAX_VALUE;
        for (var i = 0; i < 30; i++) {
            var begun = threads.getCurrentThreadCpuTime();
            masked(line);
            best = Math.min(best, threads.getCurrentThreadCpuTime() - begun);
        }
        return best;
    }

    private static String masked(String line) {
        return new String(SecretMask.mask(line.getBytes(UTF_8)), UTF_8);
    }
}
