package dev.tandem.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextRuleTest {
    private final TextRule rule = new TextRule(1, 3);

    @ParameterizedTest
    @ValueSource(strings = {"a", "abc", "Äöü", "🚲🚲🚲", " a "})
    void countsCharactersAsPeopleDo(String text) {
        assertThat(rule.broken(text)).isEmpty();
    }

    @Test
    void namesWhatIsWrong() {
        assertThat(rule.broken("abcd")).contains("must have at most 3 characters");
        assertThat(rule.broken("🚲🚲🚲🚲")).contains("must have at most 3 characters");
        assertThat(rule.broken("  ")).contains("must not be blank");
        assertThat(new TextRule(2, 3).broken(" a ")).contains("must have at least 2 characters");
    }

    @Test
    void refusesWhatADatabaseCannotKeep() {
        assertThat(rule.broken("a\0b")).contains("must not contain U+0000");
        assertThat(rule.broken("\ud83d")).contains("must not contain U+D83D");
        assertThat(rule.broken("\udeb2a")).contains("must not contain U+DEB2");
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
