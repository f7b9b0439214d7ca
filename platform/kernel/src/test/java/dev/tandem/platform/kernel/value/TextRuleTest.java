package dev.tandem.platform.kernel.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.platform.kernel.failure.Invalid;
import dev.tandem.platform.kernel.value.TextRule.Characters;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextRuleTest {
    private final TextRule rule = new TextRule(1, 3);

    @ParameterizedTest
    @ValueSource(strings = {"a", "abc", "Äöü", "🚲🚲🚲", " a "})
    void countsCharactersAsPeopleDo(String text) {
        assertThat(rule.violation(text)).isEmpty();
    }

    @Test
    void describesTheViolation() {
        assertThat(rule.violation("abcd")).contains("must have at most 3 characters");
        assertThat(rule.violation("🚲🚲🚲🚲")).contains("must have at most 3 characters");
        assertThat(rule.violation("  ")).contains("must not be blank");
        assertThat(new TextRule(2, 3).violation(" a ")).contains("must have at least 2 characters");
    }

    @Test
    void refusesWhatADatabaseCannotStore() {
        assertThat(rule.violation("a\0b")).contains("must not contain U+0000");
        assertThat(rule.violation("\ud83d")).contains("must not contain U+D83D");
        assertThat(rule.violation("\udeb2a")).contains("must not contain U+DEB2");
    }

    @ParameterizedTest
    @ValueSource(
            ints = {0x01, 0x08, 0x0B, 0x0C, 0x0E, 0x1B, 0x1F, 0x7F, 0x80, 0x85, 0x9F, 0x202A, 0x202E, 0x2066, 0x2069})
    void refusesControlCharacters(int character) {
        var text = "a" + Character.toString(character);

        assertThat(rule.violation(text)).isEmpty();
        for (var characters : List.of(Characters.LINES, Characters.LINE)) {
            assertThat(new TextRule(1, 3, characters).violation(text))
                    .contains("must not contain U+%04X".formatted(character));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {'\t', '\n', '\r', 0x2028, 0x2029})
    void allowsTabsAndBreaksInLinesOnly(int character) {
        var text = "a" + Character.toString(character);

        assertThat(new TextRule(1, 3, Characters.LINES).violation(text)).isEmpty();
        assertThat(new TextRule(1, 3, Characters.LINE).violation(text))
                .contains("must not contain U+%04X".formatted(character));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u00a0b", "a'b", "a\"b", "a\u200db", "a\u200eb", "<b>", "Äöü", "🚲🚲🚲"})
    void allowsOrdinaryCharacters(String text) {
        assertThat(new TextRule(1, 3, Characters.LINE).violation(text)).isEmpty();
    }

    @Test
    void namesTheFieldToTheCaller() {
        assertThatThrownBy(() -> rule.check("title", ""))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        failure -> assertThat(failure.violations())
                                .containsExactly(new Invalid.Violation("title", "must not be blank")));
    }
}
